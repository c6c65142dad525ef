/** A change of the register by decision, as the timeline tells it. */
import type { UserId } from "../../kernel/id.ts";
import { addDays, type Instant } from "../../kernel/plain-date.ts";
import type { RegisterChange } from "../registration/register-changes.ts";
import { type TimelineLink, type Told, tell } from "./timeline-entry.ts";

type Said = Parameters<typeof tell>[0];

const toRequest = (id: string | null): TimelineLink | null => (id === null ? null : { to: "request", id });

/** Of the entry itself: its data, number, office and end. */
const ofEntry = (change: RegisterChange): Said | null => {
  const topic = "registration" as const;
  switch (change.type) {
    case "TaxpayerEntered":
      return { on: change.payload.registeredOn, topic, name: "entered", of: "entered" };
    case "RegistrationDataChanged":
      return {
        on: change.payload.on,
        topic,
        name: change.payload.name === null ? "address-changed" : "name-changed",
      };
    case "OfficeMoved": {
      const { from, to, on } = change.payload;
      return { on, topic, name: "office-moved", params: { oldOffice: from, newOffice: to } };
    }
    case "TaxpayerTransferred": {
      const { from, newFrom, cases } = change.payload;
      return {
        on: newFrom,
        topic,
        name: "transferred",
        params: { oldOffice: from, cases: cases.map(({ number }) => number).join(", ") || "—" },
      };
    }
    case "InnReplaced": {
      const { by, on, why } = change.payload;
      const link = { to: "taxpayer", id: by } as const;
      return { on, topic, name: `inn-replaced.${why}`, params: { inn: by }, of: "closed", link };
    }
    case "TaxRegistrationAnnulled":
      return { on: change.payload.on, topic, name: "closed", of: "closed" };
    case "ObjectEntered":
      return {
        on: change.payload.from,
        topic,
        name: "object-entered",
        params: { title: change.payload.title },
      };
    case "ObjectAnnulled":
      return {
        on: change.payload.on,
        topic,
        name: "object-annulled",
        params: { title: change.payload.title },
      };
    case "ConsentChanged":
      return {
        on: change.payload.on,
        topic,
        name: change.payload.given ? "consent-given" : "consent-withdrawn",
      };
    case "ContactsChanged":
      return { on: change.payload.on, topic, name: "contacts-changed" };
    default:
      return null;
  }
};

const ofTaxation = (change: RegisterChange): Said | null => {
  const topic = "regime" as const;
  switch (change.type) {
    case "RegimeSet": {
      const { regime, from } = change.payload;
      return { on: from, topic, name: `regime.${regime}`, of: `regime ${regime} ${from}` };
    }
    case "VatRegistered": {
      const { from } = change.payload;
      return { on: from, topic, name: "vat-registered", of: `vat ${from}` };
    }
    case "VatAnnulled": {
      const { from } = change.payload;
      return { on: from, topic, name: "vat-annulled", of: `vat-ended ${addDays(from, -1)}` };
    }
    default:
      return null;
  }
};

/** Of people who act for the taxpayer, and of what is handed out. */
const ofPeople = (change: RegisterChange): Said | null => {
  const topic = "link" as const;
  switch (change.type) {
    case "IdentityConfirmed": {
      const { level, on, requestId } = change.payload;
      return { on, topic, name: `identity.${level}`, link: toRequest(requestId) };
    }
    case "RepresentationBegun": {
      const { personInn, name, role, from } = change.payload;
      return {
        on: from,
        topic,
        name: `link-begun.${role}`,
        params: { name },
        of: `begun ${personInn} ${role} ${from}`,
      };
    }
    case "RepresentationEnded": {
      const { personInn, role, on, reason } = change.payload;
      return {
        on,
        topic,
        name: `link-ended.${role}`,
        params: { inn: personInn, reason },
        of: `ended ${personInn} ${role} ${on}`,
      };
    }
    case "CabinetOpened": {
      const { login, on, requestId } = change.payload;
      return { on, topic, name: "cabinet-opened", params: { login }, link: toRequest(requestId) };
    }
    case "CabinetClosed":
      return {
        on: change.payload.on,
        topic,
        name: "cabinet-closed",
        params: { login: change.payload.login },
      };
    case "ExtractReleased": {
      const { scope, registration, recipient } = change.payload.content;
      const params = { number: registration.number, recipient };
      return { on: registration.signedOn, topic: "release", name: `extract-${scope}`, params };
    }
    default:
      return null;
  }
};

/** Null for a change a newer program has recorded and this one has no words for. */
export const tellChange = (change: RegisterChange, at: Instant, by: UserId): Told | null => {
  const said = ofEntry(change) ?? ofTaxation(change) ?? ofPeople(change);
  return said === null ? null : tell(said, at, by);
};
