/** Those who may not ask for an organization: power ended, not begun, never given. */
import type { Draft } from "./draft.ts";
import { asked, plant } from "./planting.ts";
import { byOfficer, type Workshop } from "./workshop.ts";

export const endedPower =
  (role: "head" | "accountant") =>
  (shop: Workshop): Draft => {
    const organization = shop.register.organization();
    const former = shop.register.person();
    shop.register.link(organization, former, role, "2022-04-04", "2026-05-29");
    return asked(
      shop,
      byOfficer(shop, organization, former, role),
      plant("representation-ended", "blocks", role),
    );
  };
export const powerToCome = (shop: Workshop): Draft => {
  const organization = shop.register.organization();
  const next = shop.register.person();
  shop.register.link(organization, next, "head", "2027-01-11");
  return asked(
    shop,
    byOfficer(shop, organization, next, "head"),
    plant("representation-not-begun", "blocks"),
  );
};
export const nobodyOfIt = (shop: Workshop): Draft => {
  const by = byOfficer(shop, shop.register.organization(), shop.register.person(), "head");
  return asked(shop, by, plant("not-head-or-accountant", "blocks", "no-link"));
};
/** A representative may bring papers, but access is the head's and the accountant's. */
export const onlyRepresentative = (shop: Workshop): Draft => {
  const organization = shop.register.organization();
  const person = shop.register.person();
  shop.register.link(organization, person, "representative", "2026-02-02", "2027-02-01");
  const by = byOfficer(shop, organization, person, "representative");
  return asked(shop, by, plant("not-head-or-accountant", "blocks", "representative"));
};
export const headOfAnother = (shop: Workshop): Draft => {
  const by = byOfficer(shop, shop.register.organization(), shop.register.organization().head, "head");
  return asked(shop, by, plant("not-head-or-accountant", "blocks", "head-of-another"));
};
