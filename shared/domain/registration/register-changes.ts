/**
 * What a decision changes in the State register of taxpayers (108(3)): events of the streams `taxpayer/<ИНН>`.
 * The register's tables are loaded in bulk; these changes are laid over them, and again after each load.
 */
import type * as exchange from "../../contract/exchange/values.ts";
import type { ACCOUNTED_OBJECTS } from "../../contract/registration/request.ts";
import type { RegistrationId } from "../../kernel/id.ts";
import type { Inn } from "../../kernel/inn.ts";
import type { Month } from "../../kernel/period.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Bilingual } from "../../kernel/text.ts";
import type { ExtractContent } from "../register/extract-content.ts";
import type { RegisteredEntry } from "./context.ts";
import type { ConfirmedIdentity } from "./types.ts";

type Regime = (typeof exchange.REGIMES)[number];
type TaxpayerKind = (typeof exchange.TAXPAYER_KINDS)[number];
type Role = (typeof exchange.REPRESENTATIVE_ROLES)[number];

interface Payloads {
  /** Налоговая регистрация (111). */
  TaxpayerEntered: {
    readonly kind: TaxpayerKind;
    readonly name: Bilingual;
    readonly office: string;
    readonly registeredOn: PlainDate;
    /** Counts as registered from this period for the obligation (111(1)). */
    readonly deemedFrom: Month | null;
    readonly activityGroup: string;
    readonly activityCode: string | null;
    readonly address: string | null;
    readonly phone: string | null;
    readonly email: string | null;
    readonly edocConsent: boolean;
  };
  /** Changed data of registration (112(1)(1), (3)). */
  RegistrationDataChanged: {
    readonly on: PlainDate;
    readonly name: Bilingual | null;
    readonly address: string | null;
  };
  /** The last day of the old office; the new one administers from the next (112(5)). */
  OfficeMoved: {
    readonly from: string;
    readonly to: string;
    readonly on: PlainDate;
    readonly address: string | null;
    /** What the old office's register held: the new one's need not hold the taxpayer yet. */
    readonly entry: RegisteredEntry | null;
  };
  /** Передан из другого налогового органа (112(5)): written by the centre in the new office, which acts from `newFrom`. */
  TaxpayerTransferred: {
    readonly from: string;
    readonly to: string;
    readonly enteredOn: PlainDate;
    readonly newFrom: PlainDate;
    readonly address: string | null;
    readonly entry: RegisteredEntry | null;
    /** Open in the old office on the day of the entry: it hands their papers over. */
    readonly cases: readonly {
      readonly stream: string;
      readonly number: string;
      readonly status: string;
    }[];
  };
  /** The PIN changed, or the number was given wrongly or twice (112(1)(4), 113(3)). */
  InnReplaced: {
    readonly by: Inn;
    readonly on: PlainDate;
    readonly why: "pin-changed" | "wrong" | "repeated";
  };
  TaxRegistrationAnnulled: { readonly on: PlainDate; readonly ground: string };
  /** The regime applies from this day; the one before it ends the day before. */
  RegimeSet: { readonly regime: Regime; readonly from: PlainDate };
  VatRegistered: { readonly from: PlainDate };
  /** The last day of the registration is the day before `from`. */
  VatAnnulled: { readonly from: PlainDate };
  /** Учётная регистрация of a subdivision, an object or a place (114). */
  ObjectEntered: {
    readonly objectId: RegistrationId;
    readonly object: (typeof ACCOUNTED_OBJECTS)[number];
    readonly title: string;
    readonly office: string;
    readonly address: string | null;
    readonly from: PlainDate;
  };
  ObjectAnnulled: { readonly title: string; readonly on: PlainDate };
  /** Who this person is has been established (P-01). */
  IdentityConfirmed: ConfirmedIdentity & { readonly requestId: RegistrationId | null };
  /** A person acts for the taxpayer (52, 54). */
  RepresentationBegun: {
    readonly personInn: Inn;
    readonly name: string;
    readonly role: Role;
    readonly from: PlainDate;
    readonly to: PlainDate | null;
    readonly authority: string | null;
  };
  RepresentationEnded: {
    readonly personInn: Inn;
    readonly role: Role;
    readonly from: PlainDate;
    readonly on: PlainDate;
    readonly reason: string;
  };
  /** Доступ к кабинету (48, 111(12)). */
  CabinetOpened: {
    readonly personInn: Inn;
    readonly role: Role | "self";
    readonly login: string;
    readonly on: PlainDate;
    readonly requestId: RegistrationId;
  };
  CabinetClosed: { readonly login: string; readonly on: PlainDate; readonly reason: string };
  /** Согласие на получение электронных документов (97(1)(3)) given or withdrawn. */
  ConsentChanged: { readonly given: boolean; readonly on: PlainDate; readonly proof: string };
  /** As they are from this day; null where the taxpayer has none. */
  ContactsChanged: {
    readonly on: PlainDate;
    readonly phone: string | null;
    readonly email: string | null;
  };
  /** Выписка handed out (64): to whom, on what ground, and the very paper. */
  ExtractReleased: {
    readonly content: ExtractContent;
    readonly contentHash: string;
    readonly signature: string;
    readonly signerKey: string;
  };
}

export type RegisterChange = {
  [Type in keyof Payloads]: { readonly type: Type; readonly payload: Payloads[Type] };
}[keyof Payloads];

/** A change and whose entry it is of. */
export interface AddressedChange {
  readonly inn: Inn;
  readonly change: RegisterChange;
}
