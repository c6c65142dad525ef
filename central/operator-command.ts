/** `operator add NAME`, `operator off NAME`: the accounts of the service's own staff, made where the service runs. */
import { randomBytes } from "node:crypto";
import { ok, type Result } from "#shared/kernel/result.ts";
import type { ConfigRefusal, Flags } from "./config.ts";
import type { Identity } from "./enrolment/identity.ts";
import { addOperator, deactivateOperator } from "./operator/accounts.ts";

/** What is said to the person at the terminal, line by line. */
type Said = Result<readonly string[], ConfigRefusal>;

/** What is wrong with the words, before anything is opened; null when they are a command. */
export const operatorUsage = (words: readonly string[]): ConfigRefusal | null =>
  words.length === 2 && (words[0] === "add" || words[0] === "off")
    ? null
    : 'operator add NAME [--office CODE] [--second-factor no], or "operator off NAME"';

const add = async (
  identity: Identity,
  name: string,
  flags: Flags,
  given: string | undefined,
): Promise<Said> => {
  const password = given ?? randomBytes(15).toString("base64url");
  const secondFactor = flags["second-factor"] !== "no";
  const added = await addOperator(identity, { name, password, office: flags.office ?? null, secondFactor });
  if (!added.ok) return { ok: false, error: `${added.error.code}: ${name}` };
  const factor = added.value.secondFactor;
  return ok([
    `Operator ${name}, ${flags.office === undefined ? "of the republic" : `of office ${flags.office}`}.`,
    ...(given === undefined ? [`Password, shown once: ${password}`] : []),
    ...(factor === null ? [] : [`Second factor, shown once: ${factor.secret}`, factor.uri]),
  ]);
};

/**
 * @param words as `operatorUsage` found them right
 * @param password from the environment; made up and shown where none is given
 */
export const operatorCommand = async (
  identity: Identity,
  words: readonly string[],
  flags: Flags,
  password: string | undefined,
): Promise<Said> => {
  const [verb, name = ""] = words;
  if (verb === "add") return add(identity, name, flags, password);
  const gone = await deactivateOperator(identity, name);
  return gone.ok ? ok([`${name} signs in no more.`]) : { ok: false, error: `${gone.error.code}: ${name}` };
};
