import type { TextKey } from "../../../../locales/texts.ts";
import type { RequestCommand } from "../request-model.ts";

/** The steps that ask before they are taken. */
export type AskingCommand = Exclude<
  RequestCommand,
  "claim" | "release" | "confirmSignature" | "awaitIdentity"
>;

/** How many lines say what a step does. */
const EFFECTS: Readonly<Record<AskingCommand, number>> = {
  approve: 1,
  recordControl: 1,
  dispatchActs: 1,
  recordService: 1,
  startControl: 1,
  recordReconciliation: 1,
  grant: 1,
  propose: 1,
  confirmIdentity: 1,
  refuse: 2,
  returnForCorrection: 1,
  recordCorrection: 1,
  sendBack: 1,
  forward: 1,
  closeAsDuplicate: 1,
  handOver: 1,
  withdraw: 1,
};
export const effectKeys = (command: RequestCommand): readonly TextKey[] =>
  Array.from(
    { length: (EFFECTS as Partial<Record<RequestCommand, number>>)[command] ?? 0 },
    (_, index) => `reg.effect.${command}.${index + 1}` as TextKey,
  );

/** Steps after which the register holds what the effects say. */
export const entersRegister = (command: RequestCommand): boolean =>
  command === "grant" || command === "approve" || command === "propose";
