/** Signatures: a good one, of which there is nothing to say, then the worthless ones. */
import type { Draft, SignatureFlaw } from "./draft.ts";
import { asked, one, type Plant, plant } from "./planting.ts";
import type { Named } from "./register.ts";
import { withoutTrader } from "./spelling.ts";
import { bySelf, type Workshop } from "./workshop.ts";

const signed = (
  shop: Workshop,
  planted: Pick<Draft, "planted">,
  flaw: SignatureFlaw,
  by: (person: Named) => Named = (person) => person,
): Draft => {
  const person = shop.register.person();
  const { inn, ru } = by(person);
  const signature = { signer: { inn, name: withoutTrader(ru) }, flaw };
  return { ...asked(shop, bySelf(shop, person), planted), channel: "cabinet", signature };
};
const flawed = (flaw: SignatureFlaw) =>
  one((shop) => signed(shop, plant("signature-bad", "blocks", flaw), flaw));

/** Only where there is somebody to sign. */
export const SIGNED_PLANTS: readonly Plant[] = [
  one((shop) => signed(shop, { planted: [] }, "none")),
  flawed("content-differs"),
  one((shop) => signed(shop, plant("signature-of-another", "blocks"), "none", () => shop.register.person())),
  flawed("malformed"),
  flawed("revoked"),
  flawed("certificate-expired"),
  flawed("untrusted-root"),
];
