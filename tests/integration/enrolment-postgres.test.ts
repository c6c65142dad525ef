/** On a PostgreSQL server, where calls really run at once: what must happen once happens once. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { enrol } from "#central/enrolment/enrol.ts";
import { duplicates } from "#central/operator/duplicates.ts";
import { followOffice } from "#central/operator/follow-feed.ts";
import { statistics } from "#central/operator/statistics.ts";
import { openPerson } from "#central/people/open.ts";
import { saveVault } from "#central/people/save-vault.ts";
import { listTransfers } from "#central/transfer/transfers.ts";
import { codeAt } from "#shared/sync/second-factor.ts";
import { proofText } from "#shared/sync/statement.ts";
import { serverDatabase } from "#tests/fixtures/central-databases.ts";
import {
  anEnrolled,
  anOfficer,
  aTestCentre,
  aVault,
  aWorkstation,
  BEGINNING,
  enrolRequest,
  feedOf,
  must,
  newCode,
  OPERATOR,
  openRequest,
  type TestCentre,
  told,
} from "#tests/fixtures/identity.ts";
import { needsPostgres, type PostgresServer, startPostgres } from "#tests/fixtures/postgres-server.ts";
import { aClaim } from "#tests/fixtures/registration.ts";

const PASSWORD = "верный пароль";
const AT_ONCE = 8;
describe.runIf(needsPostgres())("at once", () => {
  let server: PostgresServer;
  let centre: TestCentre;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    centre = await aTestCentre(await serverDatabase(server, 8));
  });
  afterEach(() => centre.close());

  const atOnce = <T>(work: () => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: AT_ONCE }, work));

  it("one code lets one device in", async () => {
    const code = await newCode(centre);
    const answers = await atOnce(() => told(enrol(centre.identity, enrolRequest(aWorkstation(), code))));
    expect(answers.filter((answer) => answer === "code-used")).toHaveLength(AT_ONCE - 1);
    expect((await feedOf(centre)).filter((line) => line.endsWith("DeviceEnrolled"))).toHaveLength(1);
  });

  it("the same device is enrolled once, however often it asks", async () => {
    const [workstation, code] = [aWorkstation(), await newCode(centre)];
    const answers = await atOnce(() => told(enrol(centre.identity, enrolRequest(workstation, code))));
    for (const answer of answers) expect(["string", "object"]).toContain(typeof answer);
    expect(await told(enrol(centre.identity, enrolRequest(workstation, code)))).toMatchObject({
      status: "active",
    });
    expect(await feedOf(centre)).toEqual([`device/${workstation.deviceId} DeviceEnrolled`]);
  });

  it("a password is guessed at five times, a code of the phone is good once", async () => {
    const workstation = await anEnrolled(centre);
    const totp = Buffer.alloc(20, 7);
    const { userId, keys } = await anOfficer(centre, "head", ["head"]);
    const secrets = { password: PASSWORD, signingSeed: keys.seed, totp };
    const vault = await aVault("026", "head", secrets, BEGINNING);
    const proof = keys.sign(proofText("vault/1", { userId, vault }));
    await must(saveVault(centre.identity, { office: "026" }, { userId, vault, proof }));
    const ask = async (password: string, secondFactor: string) =>
      told(
        openPerson(
          centre.identity,
          await openRequest(centre, workstation, { login: "head", password, secondFactor }),
        ),
      );
    const shown = codeAt(totp, BEGINNING);
    const right = await Promise.all([ask(PASSWORD, shown), ask(PASSWORD, shown), ask(PASSWORD, shown)]);
    expect(right.filter((answer) => typeof answer !== "string")).toHaveLength(1);
    centre.pass(15 * 60_000);
    const wrong = await atOnce(() => ask("wrong", shown));
    expect(wrong.filter((answer) => answer === "wrong-password").length).toBeLessThanOrEqual(4);
    expect(wrong).not.toContainEqual(expect.objectContaining({ person: expect.anything() }));
    expect(await ask(PASSWORD, codeAt(totp, centre.identity.clock()))).toBe("locked-out");
  });

  it("a move is told once, a page is read once", async () => {
    const { identity } = centre;
    const author = { ...OPERATOR, at: BEGINNING };
    const request = {
      stream: "registration/0f000000-0000-7000-8000-000000000001",
      type: "RequestReceived",
      payload: {
        ...aClaim(),
        requestId: "0f000000-0000-7000-8000-000000000001",
        number: "З-1",
        receivedOn: "2026-11-20",
      },
    };
    const move = {
      stream: "taxpayer/20202199000002",
      type: "OfficeMoved",
      payload: { from: "026", to: "005", on: "2026-11-22", address: null, entry: null },
    };
    await identity.offices.inOffice("026", (tx) => identity.authorEvents(tx, [request, move], author));
    await atOnce(() => followOffice(identity, "026"));
    expect(await feedOf(centre, "005")).toEqual(["taxpayer/20202199000002 TaxpayerTransferred"]);
    expect(await listTransfers(identity, null, 10)).toHaveLength(1);
    expect(await duplicates(identity, 10)).toEqual([]);
    expect(await statistics(identity, null)).toMatchObject([
      { office: "005", events: 1, transfersIn: 1 },
      { office: "026", events: 2, requests: { received: 1 }, transfersOut: 1 },
    ]);
  });
});
