/** Whom the office believes, as its folder of trust lies there now. */
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Certificate } from "../identity/signature/certificate.ts";
import { shownName } from "../identity/signature/distinguished-name.ts";
import { instantOf } from "../identity/signature/outcome.ts";
import type { RevocationList } from "../identity/signature/revocation-list.ts";
import { trustOf } from "../identity/signature/trust-cache.ts";

const certificateView = (certificate: Certificate, now: number) => ({
  subject: shownName(certificate.subject),
  issuer: shownName(certificate.issuer),
  serial: certificate.serial,
  notBefore: instantOf(certificate.notBefore),
  notAfter: instantOf(certificate.notAfter),
  thumbprint: certificate.thumbprint,
  status:
    now > certificate.notAfter
      ? ("expired" as const)
      : now < certificate.notBefore
        ? ("not-yet-valid" as const)
        : ("valid" as const),
});

const listView = ({ issuer, thisUpdate, nextUpdate, revoked }: RevocationList, now: number) => ({
  issuer: shownName(issuer),
  thisUpdate: instantOf(thisUpdate),
  nextUpdate: nextUpdate === null ? null : instantOf(nextUpdate),
  revoked: revoked.size,
  status:
    now < thisUpdate
      ? ("not-yet-valid" as const)
      : // A list that names no next one is past it at once.
        now > (nextUpdate ?? thisUpdate)
        ? ("stale" as const)
        : ("valid" as const),
});

export const trustView = (folder: string, at: Instant) => {
  const { trust, damaged } = trustOf(folder);
  const now = Date.parse(at);
  return {
    folder,
    anchors: trust.anchors.map((one) => certificateView(one, now)),
    intermediates: trust.intermediates.map((one) => certificateView(one, now)),
    lists: trust.lists.map((one) => listView(one, now)),
    damaged: [...damaged],
  };
};
