/** `operator.*`: what the service's own staff does. */
import type { Instant } from "#shared/kernel/plain-date.ts";
import { ok } from "#shared/kernel/result.ts";
import { anyone, operators } from "../api/procedure.ts";
import { orRefuse } from "../api/refusal.ts";
import { signInOperator, signOutOperator } from "./accounts.ts";
import { acting, DONE } from "./acting.ts";
import { duplicates } from "./duplicates.ts";
import { loggedActions } from "./log.ts";
import { officeProcedures } from "./office-procedures.ts";
import { peopleOfOffices } from "./people-procedures.ts";
import { mayActIn } from "./scope.ts";
import { statistics } from "./statistics.ts";

const bearer = (header: string | undefined): string => header?.replace(/^Bearer /, "") ?? "";

const signing = {
  signIn: anyone.operator.signIn.handler(async ({ context: { central }, input }) =>
    orRefuse(await signInOperator(central.identity, input)),
  ),
  signOut: operators.operator.signOut.handler(async ({ context: { central, call } }) => {
    await signOutOperator(central.identity, bearer(call.header("authorization")));
    return DONE;
  }),
};

const republic = {
  statistics: operators.operator.statistics.handler(async ({ context: { central, operator } }) => [
    ...(await statistics(central.identity, operator.office)),
  ]),
  duplicates: operators.operator.duplicates.handler(async ({ context, input }) =>
    acting(context, null, { action: "duplicates.list" }, async () =>
      ok([...(await duplicates(context.central.identity, input.limit))]),
    ),
  ),
  log: operators.operator.log.handler(async ({ context: { central, operator }, input }) => {
    orRefuse(mayActIn(operator, null));
    return (await loggedActions(central.identity, input.before, input.limit)).map((row) => ({
      ...row,
      at: row.at as Instant,
    }));
  }),
};

export const operatorProcedures = { ...signing, ...officeProcedures, ...peopleOfOffices, ...republic };
