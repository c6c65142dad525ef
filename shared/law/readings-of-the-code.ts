import { GENERAL_READINGS } from "./readings-general.ts";
import { REGISTRATION_READINGS } from "./readings-registration.ts";
import { SPECIAL_READINGS } from "./readings-special.ts";

/** Every doubtful norm the program knows: A- of the general part, R- of registration, S- of the special part. */
export const READINGS = [...GENERAL_READINGS, ...REGISTRATION_READINGS, ...SPECIAL_READINGS] as const;

export type ReadingId = (typeof READINGS)[number]["id"];
