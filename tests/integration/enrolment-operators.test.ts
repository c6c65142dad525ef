/** The operators' API over HTTP: who may, what is refused, what is logged; the republic's numbers and duplicates. */
import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { enrol } from "#central/enrolment/enrol.ts";
import { addOperator, deactivateOperator } from "#central/operator/accounts.ts";
import { operatorContract } from "#shared/contract/central/operator.ts";
import type { Received } from "#shared/domain/registration/commands.ts";
import { codeAt } from "#shared/sync/second-factor.ts";
import { type Answer, bytesOf, type RunningCentral, send, startCentral } from "#tests/fixtures/central.ts";
import { aWorkstation, BEGINNING, enrolRequest, must, OPERATOR } from "#tests/fixtures/identity.ts";
import { aClaim } from "#tests/fixtures/registration.ts";

const PASSWORD = "operator's password";
let central: RunningCentral;
beforeEach(async () => {
  central = await startCentral({ now: BEGINNING });
  for (const [name, office] of [
    ["chief", null],
    ["local", "026"],
  ] as const)
    await must(addOperator(identity(), { name, password: PASSWORD, office, secondFactor: false }));
});
afterEach(() => central.stop());

const identity = () => central.service.central.identity;
const ask = (path: string, body: unknown = {}, token?: string): Promise<Answer> =>
  send(
    central.url,
    `/v1/operator${path}`,
    bytesOf(body),
    token === undefined ? {} : { authorization: `Bearer ${token}` },
  );
const tokenOf = async (name: string): Promise<string> => {
  const answer = await ask("/sign-in", { name, password: PASSWORD });
  return (answer.body as { token: string }).token;
};
/** Status and code of the refusal; the body of an answer. */
const said = async (answer: Promise<Answer>): Promise<unknown> => {
  const { status, body } = await answer;
  if (status < 300) return body;
  const { data } = body as { data?: { code?: string; why?: string } };
  return `${status} ${data?.code ?? data?.why ?? ""}`;
};
const offices = async (token: string) => {
  for (const code of ["026", "005"])
    await ask("/offices/add", { code, name: { ru: `УГНС ${code}`, ky: `МСКБ ${code}` } }, token);
};

describe("an operator", () => {
  it("signs in with the password, works eight hours by the token, and signs out", async () => {
    const answer = await ask("/sign-in", { name: " Chief ", password: PASSWORD });
    expect(answer.body).toMatchObject({ expiresAt: "2026-11-22T12:00:00.000Z", office: null });
    const { token } = answer.body as { token: string };
    expect(await said(ask("/offices", {}, token))).toEqual([]);
    central.setNow("2026-11-22T11:59:59.999Z");
    expect(await said(ask("/offices", {}, token))).toEqual([]);
    central.setNow("2026-11-22T12:00:00.000Z");
    expect(await said(ask("/offices", {}, token))).toBe("401 no-session");
    const next = await tokenOf("chief");
    expect(await said(ask("/sign-out", {}, next))).toEqual({ done: true });
    expect(await said(ask("/offices", {}, next))).toBe("401 no-session");
  });

  it("is believed by the token alone", async () => {
    expect(await said(ask("/offices"))).toBe("401 no-session");
    expect(await said(ask("/offices", {}, randomBytes(32).toString("base64url")))).toBe("401 no-session");
    const token = await tokenOf("local");
    await must(deactivateOperator(identity(), "local"));
    expect(await said(ask("/offices", {}, token))).toBe("401 no-session");
    expect(await said(ask("/sign-in", { name: "local", password: PASSWORD }))).toBe("422 wrong-password");
  });

  it("is shut out after five wrong passwords, whether there is such a one or not", async () => {
    for (const name of ["chief", "nobody"]) {
      const told: unknown[] = [];
      for (let i = 0; i < 6; i += 1) told.push(await said(ask("/sign-in", { name, password: "wrong" })));
      expect(told).toEqual([...Array(4).fill("422 wrong-password"), "422 locked-out", "422 locked-out"]);
    }
    expect(await said(ask("/sign-in", { name: "chief", password: PASSWORD }))).toBe("422 locked-out");
    central.setNow("2026-11-22T04:15:00.000Z");
    expect(await tokenOf("chief")).toMatch(/^[\w-]{43}$/);
  });

  it("shows a second factor where the account has one, each code once", async () => {
    const made = await must(
      addOperator(identity(), { name: "careful", password: PASSWORD, office: null, secondFactor: true }),
    );
    const secret = made.secondFactor?.secret ?? "";
    const bits = [...secret].map((letter) =>
      "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"),
    );
    const bytes = (bits.join("").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
    const signIn = (secondFactor?: string) =>
      said(ask("/sign-in", { name: "careful", password: PASSWORD, secondFactor }));
    const code = codeAt(Uint8Array.from(bytes), BEGINNING);
    expect(await signIn()).toBe("422 second-factor-needed");
    expect(await signIn("000000")).toBe("422 second-factor-wrong");
    expect(await signIn(code)).toMatchObject({ office: null });
    expect(await signIn(code)).toBe("422 second-factor-wrong");
  });

  it("has a password of twelve signs at least, and a name of their own", async () => {
    const account = { name: "chief", password: PASSWORD, office: null, secondFactor: false };
    const add = async (change: Partial<typeof account>) => {
      const added = await addOperator(identity(), { ...account, ...change });
      return added.ok ? "added" : added.error.code;
    };
    expect([await add({ password: "eleven sign" }), await add({}), await add({ name: "CHIEF " })]).toEqual([
      "weak-password",
      "login-taken",
      "login-taken",
    ]);
  });
});

it("every procedure of operators but the sign-in needs a session", async () => {
  const paths = Object.values(operatorContract).map((procedure) => procedure["~orpc"].route.path ?? "");
  expect(paths.length).toBeGreaterThan(20);
  const open: string[] = [];
  for (const path of paths)
    if ((await said(ask(path.replace("/v1/operator", "")))) !== "401 no-session") open.push(path);
  expect(open).toEqual(["/v1/operator/sign-in"]);
});

describe("an operator of one office", () => {
  it("acts in it alone, and what concerns several is not theirs", async () => {
    const [chief, local] = [await tokenOf("chief"), await tokenOf("local")];
    await offices(chief);
    const device = aWorkstation();
    const { code } = (await ask("/codes/issue", { office: "005", preapproved: true, days: 3 }, chief))
      .body as { code: string };
    await must(enrol(identity(), enrolRequest(device, code)));
    const foreign = { deviceId: device.deviceId, reason: "не наше" };
    const userId = "0e000000-0000-7000-8000-000000000002";
    const reason = "на время";
    for (const [path, body] of [
      ["/offices/add", { code: "007", name: { ru: "О", ky: "О" } }],
      ["/codes/issue", { office: "005", preapproved: true, days: 3 }],
      ["/codes", { office: "005" }],
      ["/devices", { office: "005" }],
      ["/devices/approve", { deviceId: device.deviceId }],
      ["/devices/revoke", foreign],
      ["/devices/wipe", foreign],
      ["/people", { office: "005" }],
      ["/people/reset", { office: "005", userId }],
      ["/people/active", { office: "005", userId, active: false }],
      ["/people/roles", { office: "005", userId, roles: ["head"] }],
      ["/assignments", { office: "005" }],
      ["/assignments/assign", { userId, homeOffice: "026", office: "005", reason }],
      ["/duplicates", {}],
      ["/log", {}],
      ["/transfers", { office: "005" }],
      [
        "/transfers/move",
        { inn: "20202199000002", from: "026", to: "005", on: "2026-11-20", address: null, reason },
      ],
    ] as const)
      expect([path, await said(ask(path, body, local))]).toEqual([path, "403 foreign-office"]);
    expect(await said(ask("/offices", {}, local))).toMatchObject([{ code: "026" }]);
    expect(await said(ask("/devices", {}, local))).toEqual([]);
    expect(await said(ask("/statistics", {}, local))).toMatchObject([{ office: "026" }]);
    expect(
      await said(ask("/codes/issue", { office: "026", preapproved: false, days: 1 }, local)),
    ).toMatchObject({
      code: expect.stringMatching(/^(\w{4}-){3}\w{4}$/),
      fingerprint: expect.stringMatching(/^\w{4}-/),
    });
  });

  it("leaves each act in a log that only grows, without secrets", async () => {
    const chief = await tokenOf("chief");
    await offices(chief);
    const issued = (await ask("/codes/issue", { office: "026", preapproved: false, days: 1 }, chief))
      .body as {
      code: string;
      codeId: string;
    };
    const device = aWorkstation();
    await must(enrol(identity(), enrolRequest(device, issued.code)));
    await ask("/devices/approve", { deviceId: device.deviceId }, chief);
    await ask("/devices/wipe", { deviceId: device.deviceId, reason: "украден" }, chief);
    const log = (await said(ask("/log", {}, chief))) as {
      action: string;
      operator: string;
      reason: string;
    }[];
    expect(log.map(({ action, operator }) => [action, operator])).toEqual(
      ["devices.wipe", "devices.approve", "codes.issue", "offices.add", "offices.add"].map((action) => [
        action,
        "chief",
      ]),
    );
    expect(log[0]?.reason).toBe("украден");
    expect(JSON.stringify(log)).not.toContain(issued.code);
    expect(central.log()).not.toContain(issued.code);
    expect(central.log()).not.toContain(PASSWORD);
    const change = identity().database.transaction({ service: true }, (sql) =>
      sql.query("DELETE FROM operator_log"),
    );
    await expect(change).rejects.toThrow();
  });
});

const author = { ...OPERATOR, at: BEGINNING };
const request = (n: number, change: Partial<Received> & { readonly office: string }) => {
  const requestId = `0f000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
  const claim = { ...aClaim(), ...change };
  return {
    stream: `registration/${requestId}`,
    type: "RequestReceived",
    payload: { ...claim, requestId, number: `З-${n}`, receivedOn: "2026-11-20" },
  };
};
const write = (office: string, event: ReturnType<typeof request>) =>
  identity().offices.inOffice(office, (tx) => identity().authorEvents(tx, [event], author));

describe("duplicates that only the centre sees", () => {
  const applicant = (inn: string, nameClaimed: string) =>
    ({ ...aClaim().applicant, inn, nameClaimed }) as never;
  const passport = (number: string) => ({ series: "ID", number, issuedBy: null, validUntil: null }) as never;
  const find = async () => {
    const found = (await said(ask("/duplicates", {}, await tokenOf("chief")))) as {
      reasons: string[];
      between: { office: string; stream: string }[];
    }[];
    return found.map(({ reasons, between }) => [
      reasons.join(" "),
      ...between.map(({ office, stream }) => `${office} ${Number(stream.slice(-3))}`).sort(),
    ]);
  };
  beforeEach(async () => offices(await tokenOf("chief")));

  it("are the same number in two offices, one passport under two numbers, or phone and name together", async () => {
    const claim = (n: number, office: string, change: Partial<Received>) =>
      write(
        office,
        request(n, { passportClaimed: null, phone: null, organization: null, ...change, office }),
      );
    const [A, B, C] = ["20503198000017", "20503198000018", "20503198000019"];
    // 1 and 2: the same ИНН asks for the same in two offices, under two names.
    await claim(1, "026", { applicant: applicant(A, "Асанов Эрлан") });
    await claim(2, "005", { applicant: applicant(A, "Иной Человек") });
    // 3 and 4: one passport, written differently, under two numbers of one office.
    await claim(3, "026", { applicant: applicant(B, "Один"), passportClaimed: passport("12 34567") });
    await claim(4, "026", { applicant: applicant(C, "Два"), passportClaimed: passport("1234567") });
    // 5 and 6: phone and name agree, the letters of Kyrgyz or not; 7 has the phone alone.
    await claim(5, "026", {
      applicant: applicant("20503198000021", "Үсөнов Бакыт"),
      phone: "+996 555 123456",
    });
    await claim(6, "005", { applicant: applicant("20503198000022", "Бакыт Усонов"), phone: "0555123456" });
    await claim(7, "005", { applicant: applicant("20503198000023", "Третий"), phone: "0555123456" });
    expect(await find()).toEqual([
      ["inn", "005 2", "026 1"],
      ["passport", "026 3", "026 4"],
      ["name phone", "005 6", "026 5"],
    ]);
  });

  it("come to an end with one of the two, and are read on from where the reader stood", async () => {
    const change = { passportClaimed: null, phone: null, organization: null };
    const [one, two] = [request(1, { ...change, office: "026" }), request(2, { ...change, office: "005" })];
    await write("026", one);
    await write("005", two);
    expect(await find()).toHaveLength(1);
    const closed = { outcome: "withdrawn", on: "2026-11-21", reason: "передумал" };
    await write("005", { stream: two.stream, type: "RequestClosed", payload: closed as never });
    expect(await find()).toEqual([]);
  });

  it("keep no name and no number readable in the database", async () => {
    await write("026", request(1, { office: "026" }));
    await find();
    const { identityMarks } = await import("#central/schema/identity.ts");
    const kept = JSON.stringify(await identity().db.select().from(identityMarks));
    expect(kept).toContain("026");
    for (const secret of [aClaim().applicant.inn, aClaim().applicant.nameClaimed, "registration/"])
      expect(kept).not.toContain(secret);
  });
});

describe("the republic's numbers", () => {
  it("count devices, events, people and open cases by office, and name nobody", async () => {
    const chief = await tokenOf("chief");
    await offices(chief);
    const issued = (await ask("/codes/issue", { office: "026", preapproved: true, days: 1 }, chief)).body as {
      code: string;
    };
    await must(enrol(identity(), enrolRequest(aWorkstation(), issued.code)));
    await write("026", request(1, { office: "026" }));
    await write("026", request(2, { office: "026" }));
    const claimed = { inspectorId: "0e000000-0000-7000-8000-000000000003" };
    await write("026", {
      stream: request(2, { office: "026" }).stream,
      type: "RequestClaimed",
      payload: claimed as never,
    });
    const [five, home] = (await said(ask("/statistics", {}, chief))) as Record<string, unknown>[];
    expect(five).toMatchObject({ office: "005", devices: {}, events: 0, requests: {} });
    expect(home).toEqual({
      office: "026",
      name: { ru: "УГНС 026", ky: "МСКБ 026" },
      devices: { active: 1 },
      lastContactAt: null,
      events: 4,
      people: 0,
      audits: {},
      requests: { received: 1, "in-review": 1 },
      refused: 0,
      conflicts: 0,
      transfersIn: 0,
      transfersOut: 0,
    });
  });
});
