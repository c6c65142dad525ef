/** The signer's ИНН in the name of the certificate's subject. */
import { parseInn } from "#shared/kernel/inn.ts";
import { type DistinguishedName, valuesOf } from "./distinguished-name.ts";

/** Before the number some authorities write what it is (ETSI EN 319 412-1): a person's or a taxpayer's, of Kyrgyzstan. */
const PREFIX = /^(?:PNOKG-|TINKG-)/;

/** The one ИНН in the attributes given; null when there is none or several contradict. */
export const innOfSubject = (subject: DistinguishedName, attributes: readonly string[]): string | null => {
  const found = new Set(
    attributes
      .flatMap((oid) => valuesOf(subject, oid))
      .flatMap((value) => {
        const parsed = parseInn(value.trim().replace(PREFIX, ""));
        return parsed.ok ? [parsed.value] : [];
      }),
  );
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
};
