import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { TlsSettings } from "./centre-http.ts";

/** PEM files an administrator puts beside the office: the centre's authority, the workstation's certificate and key. */
export const tlsOf = (officeFile: string): TlsSettings => {
  const folder = join(dirname(officeFile), "centre-tls");
  const text = (name: string): string | null => {
    const file = join(folder, name);
    return existsSync(file) ? readFileSync(file, "utf8") : null;
  };
  const [ca, cert, key] = [text("ca.pem"), text("client.pem"), text("client-key.pem")];
  return {
    ...(ca === null ? {} : { ca }),
    ...(cert === null ? {} : { cert }),
    ...(key === null ? {} : { key }),
  };
};
