/** Numbers of a workstation that joined: leased before it needs them, its own alone, enough for weeks without a network. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { leaseNumbers } from "#central/numbers/lease.ts";
import { lowKinds } from "#core/sync/refill-numbers.ts";
import { NUMBERED_KINDS } from "#shared/domain/numbering.ts";
import { inn } from "#shared/kernel/inn.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { DEMO_PASSWORD } from "#tests/fixtures/core.ts";
import {
  commandId,
  type EnrolledOffice,
  enrolledOffice,
  exchanged,
  type JoinedStation,
  leaveVaultOf,
  ringOf,
} from "#tests/fixtures/enrolled-office.ts";

const LOGIN = "registrar";
let office: EnrolledOffice;
beforeEach(async () => {
  office = await enrolledOffice();
  await leaveVaultOf(office, LOGIN);
});
afterEach(() => office.dispose());

const joined = async (): Promise<JoinedStation> => {
  const station = office.station();
  await station.client.session.joinOffice({
    centre: office.central.url,
    code: await office.code(),
    login: LOGIN,
    password: DEMO_PASSWORD,
  });
  await station.client.session.signIn({ login: LOGIN, password: DEMO_PASSWORD });
  await exchanged(station.core);
  return station;
};

const readOf = ({ core }: JoinedStation) => {
  if (core.office === null) throw new Error("locked");
  return core.office.database.read;
};
const blocks = (station: JoinedStation) => {
  const deviceId = ringOf(station.core).enrolment?.deviceId ?? "";
  return readOf(station)
    .query<{ kind: string; first: number; last: number }>(
      "SELECT kind, first, last FROM number_blocks WHERE device_id = ? ORDER BY kind, first",
    )
    .all(deviceId);
};

describe("numbers of a workstation that joined", () => {
  it("come with its first exchange, of every kind, apart from everybody else's", async () => {
    const [one, other] = [await joined(), await joined()];
    for (const station of [one, other])
      expect(blocks(station).map(({ kind }) => kind)).toEqual([...NUMBERED_KINDS].sort());
    const ranges = [...blocks(one), ...blocks(other)].filter(({ kind }) => kind === "desk-audit-case");
    // The office's first workstation numbers by itself up to 999 999.
    expect(ranges).toEqual([
      { kind: "desk-audit-case", first: 1_000_000, last: 1_000_499 },
      { kind: "desk-audit-case", first: 1_000_500, last: 1_000_999 },
    ]);
    expect([lowKinds(readOf(one)), lowKinds(readOf(other))]).toEqual([[], []]);
  });

  it("are asked for again when few are left; a repeat whose answer was lost leases nothing more", async () => {
    const station = await joined();
    const write = station.core.office?.database.write;
    const kind = "desk-audit-case";
    // As after three hundred cases: 199 of 500 left.
    write?.statement("UPDATE number_blocks SET next = first + 301 WHERE kind = ?").run(kind);
    expect(lowKinds(readOf(station))).toEqual([{ kind, upTo: 1_000_499 }]);
    write?.statement("UPDATE number_blocks SET next = first + 300 WHERE kind = ?").run(kind);
    expect(lowKinds(readOf(station))).toEqual([]);

    const device = { deviceId: ringOf(station.core).enrolment?.deviceId ?? "", office: "026" };
    const ask = (upTo: number, of = kind) => leaseNumbers(office.identity, device, [{ kind: of, upTo }]);
    expect(await ask(1_000_499)).toBe(1);
    expect(await ask(1_000_499)).toBe(0);
    expect(await ask(0)).toBe(0);
    expect(await ask(0, "no-such-paper")).toBe(0);
    await exchanged(station.core);
    expect(blocks(station).filter((block) => block.kind === kind)).toHaveLength(2);
  });

  it("are given without a network and accepted afterwards", async () => {
    const station = await joined();
    const { request } = await station.client.registration.create({
      commandId: commandId(),
      kind: "cabinet-access",
      applicant: { inn: inn("20503198000017"), nameClaimed: "Асанова Гүлнара Эркиновна", role: "self" },
      organization: null,
      phone: null,
      email: null,
      submittedOn: plainDate("2026-11-22"),
      payload: { documents: [] },
    });
    expect(request.number).toBe("026-З-1000000");
    await exchanged(station.core);
    expect((await station.client.sync.state()).queue.length).toBe(0);
    expect((await station.client.sync.conflicts({})).items).toEqual([]);
  });
});
