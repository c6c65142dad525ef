/** Walks over every procedure of the contract: what must hold of all of them, whatever they do. */
import { isProcedure, ORPCError } from "@orpc/server";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { routes } from "#core/router.ts";
import { contract } from "#shared/contract/contract.ts";
import type { ProcedureMeta } from "#shared/contract/procedure.ts";
import { PERMISSIONS, type Permission, ROLES } from "#shared/domain/access/permission.ts";
import { grants } from "#shared/domain/access/permissions.ts";
import { CONTRACT_SAMPLES } from "#tests/fixtures/contract-samples.ts";
import { type Client, errorOf, type TemporaryCore, temporaryCore } from "#tests/fixtures/core.ts";

interface Declared {
  readonly "~orpc": { readonly meta: ProcedureMeta; readonly inputSchema?: { readonly shape?: object } };
}

interface Step {
  readonly name: string;
  readonly area: string;
  readonly procedure: string;
  readonly meta: ProcedureMeta;
  readonly takesInput: boolean;
  readonly takesCommandId: boolean;
  readonly sample: unknown;
}

const steps: readonly Step[] = Object.entries(contract).flatMap(([area, procedures]) =>
  Object.entries(procedures as Readonly<Record<string, Declared>>).map(([procedure, declared]) => {
    const { meta, inputSchema } = declared["~orpc"];
    const samples = CONTRACT_SAMPLES as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    return {
      name: `${area}.${procedure}`,
      area,
      procedure,
      meta,
      takesInput: inputSchema !== undefined,
      takesCommandId: inputSchema?.shape !== undefined && "commandId" in inputSchema.shape,
      sample: samples[area]?.[procedure],
    };
  }),
);
const withSession = steps.filter((step) => step.meta.permission !== "public");
const isRight = (permission: ProcedureMeta["permission"]): permission is Permission =>
  permission !== "public" && permission !== "signed-in";

/** The demo office's login of each role is the role's name. */
const loginOf = (role: string): string => (role === "office-admin" ? "admin" : role);
const permitted = (meta: ProcedureMeta): string => {
  const { permission } = meta;
  return loginOf(
    isRight(permission) ? (ROLES.find((role) => grants(role, permission)) ?? "none") : "inspector",
  );
};
const stranger = (permission: Permission): string | undefined => {
  const role = ROLES.find((other) => !grants(other, permission));
  return role === undefined ? undefined : loginOf(role);
};

const call = (client: Client, step: Step, input: unknown): Promise<unknown> => {
  const areas = client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  const run = areas[step.area]?.[step.procedure];
  if (run === undefined) throw new Error(`no ${step.name}`);
  return run(input);
};

let office: TemporaryCore;
beforeAll(async () => {
  office = await temporaryCore();
});
afterAll(() => office.dispose());
afterEach(async () => {
  await Promise.allSettled(office.core.jobs);
});

/** Every row of every table but those that record reading and signing in. */
const contents = (): string => {
  const read = office.core.office?.database.read;
  if (read === undefined) throw new Error("locked");
  const tables = read
    .query<{ name: string }>(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
         AND name NOT LIKE 'taxpayer_search%' AND name NOT IN ('access_log', 'user_sign_ins') ORDER BY name`,
    )
    .all();
  return JSON.stringify(tables.map(({ name }) => [name, read.query(`SELECT * FROM "${name}"`).all()]));
};

it("the walk sees the whole contract", () => {
  expect(steps.length).toBeGreaterThan(55);
  expect(
    steps.filter((step) => step.takesInput && step.sample === undefined && step.name !== "session.state"),
  ).toEqual([]);
});

describe("every procedure", () => {
  it.each(steps)("$name has a handler", ({ area, procedure }) => {
    const areas: Readonly<Record<string, Readonly<Record<string, unknown>>>> = routes;
    expect(isProcedure(areas[area]?.[procedure])).toBe(true);
  });

  it.each(steps)(
    "$name has its permission, and only commands change anything",
    ({ meta, takesCommandId }) => {
      expect(["public", "signed-in", ...PERMISSIONS]).toContain(meta.permission);
      if (takesCommandId) expect(meta.kind).toBe("command");
      if (meta.taxSecret) expect([meta.kind, isRight(meta.permission)]).toEqual(["query", true]);
    },
  );

  it.each(steps.filter((step) => step.takesInput))("$name refuses garbage as invalid input", async (step) => {
    for (const garbage of [42, { nonsense: true }, []])
      expect(await errorOf(call(office.connect(), step, garbage))).toBe("BAD_REQUEST");
  });
});

describe("every procedure with a session", () => {
  it.each(withSession)("$name answers nobody without one", async (step) => {
    expect(await errorOf(call(office.connect(), step, step.sample))).toBe("UNAUTHORIZED");
  });

  it.each(withSession.filter((step) => isRight(step.meta.permission)))(
    "$name is forbidden to a stranger",
    async (step) => {
      const login = isRight(step.meta.permission) ? stranger(step.meta.permission) : undefined;
      if (login === undefined) {
        // Everybody may: the law itself is no secret, and everybody sees whether their own work has arrived.
        expect(["law.read", "sync.read"]).toContain(step.meta.permission);
        return;
      }
      const before = contents();
      expect(await errorOf(call(office.as(login), step, step.sample))).toBe("FORBIDDEN no-permission");
      expect(contents()).toBe(before);
    },
  );
});

describe("every reading of a tax secret (art. 64)", () => {
  const secrets = steps.filter((step) => step.meta.taxSecret);
  const logged = (procedure: string): number =>
    office.core.office?.database.read
      .query<{ n: number }>("SELECT count(*) AS n FROM access_log WHERE procedure = ?")
      .get(procedure)?.n ?? -1;

  it.each(secrets)("$name is logged with its reason before anything is shown", async (step) => {
    const before = logged(step.name);
    await call(office.as(permitted(step.meta)), step, step.sample).catch((error: unknown) => {
      if (!(error instanceof ORPCError)) throw error;
    });
    expect(logged(step.name)).toBe(before + 1);
  });

  it.each(secrets)("$name without a reason is invalid input", async (step) => {
    const { reason: _, ...without } = step.sample as { reason: string };
    expect(await errorOf(call(office.as(permitted(step.meta)), step, without))).toBe("BAD_REQUEST");
  });
});

describe("every command", () => {
  const settle = async (step: Step): Promise<unknown> => {
    try {
      return { answered: await call(office.as(permitted(step.meta)), step, step.sample) };
    } catch (error) {
      if (!(error instanceof ORPCError)) throw error;
      return { code: error.code, data: error.data as unknown };
    } finally {
      await Promise.allSettled(office.core.jobs);
    }
  };

  /** A sweep or an import goes on after its command: of such an answer only which one it is must stay. */
  const lasting = (outcome: unknown): unknown => {
    const { answered } = outcome as { answered?: Readonly<Record<string, unknown>> };
    const job = answered?.["sweepId"] ?? answered?.["importId"];
    return job === undefined ? outcome : job;
  };

  it.each(steps.filter((step) => step.takesCommandId))(
    "$name repeated changes nothing more",
    async (step) => {
      // Each step gets an id of its own, the same at its repeat.
      const commandId = `01a20000-0000-7000-8000-${String(steps.indexOf(step)).padStart(12, "0")}`;
      const mine = { ...step, sample: { ...(step.sample as object), commandId } };
      const first = await settle(mine);
      expect((first as { code?: string }).code).not.toBe("UNEXPECTED");
      const after = contents();
      expect(lasting(await settle(mine))).toEqual(lasting(first));
      expect(contents()).toBe(after);
    },
  );
});
