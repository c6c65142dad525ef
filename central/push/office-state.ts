/** What an office says of itself, and which device it began on. */
import { readPlainEvent } from "#shared/contract/events/plain-event.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import type { OfficeTransaction } from "../store/office-store.ts";
import type { ReadEvent } from "./visit.ts";

export interface OfficeState {
  readonly settings: Readonly<Record<string, string>>;
  /** The device whose beginning was adopted: its own first numbers are its lease. */
  readonly foundedBy: string | null;
}

export const withSettings = (state: OfficeState, { event, payload }: ReadEvent): OfficeState => {
  const plain = readPlainEvent(event.type, payload);
  if (plain?.type === "OfficeCreated") return { ...plain.payload, foundedBy: event.deviceId };
  if (plain?.type !== "SettingChanged") return state;
  const { name, value } = plain.payload;
  return { ...state, settings: { ...state.settings, [name]: value } };
};

const NONE: OfficeState = { settings: {}, foundedBy: null };

export const officeState = async (tx: OfficeTransaction): Promise<OfficeState> =>
  ((await tx.aggregate(`office/${tx.office}`))?.state ?? NONE) as OfficeState;

/** The office's name by its own settings; null before its beginning was taken over. */
export const officeName = ({ settings }: OfficeState): Bilingual | null => {
  const { nameRu, nameKy } = settings;
  return nameRu === undefined || nameKy === undefined ? null : { ru: nameRu, ky: nameKy };
};
