/** What an office trusts: roots, intermediate authorities it holds itself, revocation lists. Read once, used often. */
import { readOrNull } from "./blocks.ts";
import { type Certificate, readCertificate } from "./certificate.ts";
import { unwrapAll } from "./envelope.ts";
import { type RevocationList, readRevocationList } from "./revocation-list.ts";

export interface Trust {
  readonly anchors: readonly Certificate[];
  readonly intermediates: readonly Certificate[];
  readonly lists: readonly RevocationList[];
}

export interface TrustFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface TrustFiles {
  readonly anchors: readonly TrustFile[];
  readonly intermediates: readonly TrustFile[];
  readonly lists: readonly TrustFile[];
}

const CERTIFICATE = /^(?:X509 |TRUSTED )?CERTIFICATE$/;
const LIST = /^X509 CRL$/;

/** Reads the files (DER, PEM, several PEM in one). `damaged` names those that could not be read; the rest counts. */
export const readTrust = (
  files: TrustFiles,
): { readonly trust: Trust; readonly damaged: readonly string[] } => {
  const damaged: string[] = [];
  const readAll = <T>(
    from: readonly TrustFile[],
    label: RegExp,
    read: (der: Uint8Array) => T,
  ): readonly T[] =>
    from.flatMap(({ name, bytes }) => {
      const items = readOrNull(() => unwrapAll(bytes, label)?.map(read) ?? null);
      if (items === null) damaged.push(name);
      return items ?? [];
    });
  return {
    trust: {
      anchors: readAll(files.anchors, CERTIFICATE, readCertificate),
      intermediates: readAll(files.intermediates, CERTIFICATE, readCertificate),
      lists: readAll(files.lists, LIST, readRevocationList),
    },
    damaged,
  };
};
