/**
 * Lays a decided change over the register's tables, which are loaded in bulk and know nothing of the journal. The same is
 * done again after each load.
 */
import type { RegisterChange } from "#shared/domain/registration/register-changes.ts";
import { type Inn, innFromInteger, innToInteger } from "#shared/kernel/inn.ts";
import { addDays } from "#shared/kernel/plain-date.ts";
import type { ReadHandle, WriteHandle } from "../handle.ts";
import { keepBase, restoreBases } from "./base.ts";

type ChangeOf<Type extends RegisterChange["type"]> = Extract<RegisterChange, { type: Type }>["payload"];

const enter = (write: WriteHandle, inn: number, entry: ChangeOf<"TaxpayerEntered">): void => {
  write
    .statement(
      `INSERT INTO taxpayers (inn, kind, name_ru, name_ky, office, registered_on, closed_on, activity_code, activity_group,
         address, phone, email, edoc_consent)
       VALUES (@inn, @kind, @ru, @ky, @office, @registeredOn, NULL, @activityCode, @activityGroup, @address, @phone,
         @email, @edocConsent)
       ON CONFLICT (inn) DO UPDATE SET kind = excluded.kind, office = excluded.office, closed_on = NULL,
         registered_on = excluded.registered_on, activity_code = coalesce(excluded.activity_code, activity_code),
         activity_group = excluded.activity_group, address = coalesce(excluded.address, address),
         phone = coalesce(excluded.phone, phone), email = coalesce(excluded.email, email),
         edoc_consent = excluded.edoc_consent`,
    )
    .run({
      inn,
      kind: entry.kind,
      ru: entry.name.ru,
      ky: entry.name.ky,
      office: entry.office,
      registeredOn: entry.registeredOn,
      activityCode: entry.activityCode,
      activityGroup: entry.activityGroup,
      address: entry.address,
      phone: entry.phone,
      email: entry.email,
      edocConsent: entry.edocConsent ? 1 : 0,
    });
};

/** The regime before it ends the day before; one that would have begun later never does. */
const setRegime = (write: WriteHandle, inn: number, { regime, from }: ChangeOf<"RegimeSet">): void => {
  write
    .statement(
      "DELETE FROM regimes WHERE inn = ? AND valid_from >= ? AND NOT (regime = ? AND valid_from = ?)",
    )
    .run(inn, from, regime, from);
  write
    .statement(
      "UPDATE regimes SET valid_to = ? WHERE inn = ? AND valid_from < ? AND (valid_to IS NULL OR valid_to >= ?)",
    )
    .run(addDays(from, -1), inn, from, from);
  write
    .statement(
      `INSERT INTO regimes (inn, regime, valid_from) VALUES (?, ?, ?)
       ON CONFLICT (inn, regime, valid_from) DO UPDATE SET valid_to = NULL`,
    )
    .run(inn, regime, from);
};

/** What the old office's register held goes on here; without it only the office of an entry known already changes. */
const takeOver = (
  write: WriteHandle,
  inn: number,
  { to, address, entry }: ChangeOf<"TaxpayerTransferred">,
): void => {
  if (entry === null) {
    write
      .statement("UPDATE taxpayers SET office = ?, address = coalesce(?, address) WHERE inn = ?")
      .run(to, address, inn);
    return;
  }
  const { kind, name, registeredOn, activityGroup, phone, email, edocConsent } = entry;
  write
    .statement(
      `INSERT INTO taxpayers (inn, kind, name_ru, name_ky, office, registered_on, activity_group, address, phone, email,
         edoc_consent)
       VALUES (@inn, @kind, @ru, @ky, @to, @registeredOn, @activityGroup, @address, @phone, @email, @edocConsent)
       ON CONFLICT (inn) DO UPDATE SET name_ru = excluded.name_ru, name_ky = excluded.name_ky, office = excluded.office,
         closed_on = NULL, address = excluded.address, phone = excluded.phone, email = excluded.email,
         edoc_consent = excluded.edoc_consent`,
    )
    .run({
      inn,
      kind,
      ru: name.ru,
      ky: name.ky,
      to,
      registeredOn,
      activityGroup,
      address: address ?? entry.address,
      phone,
      email,
      edocConsent: edocConsent ? 1 : 0,
    });
  for (const { regime, from, to: until } of entry.regimes)
    write
      .statement(
        "INSERT INTO regimes (inn, regime, valid_from, valid_to) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
      )
      .run(inn, regime, from, until);
  for (const { from, to: until } of entry.vat)
    write
      .statement(
        "INSERT INTO vat_registrations (inn, valid_from, valid_to) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      )
      .run(inn, from, until);
};

const closeEntry = (write: WriteHandle, inn: number, on: string): void => {
  write.statement("UPDATE taxpayers SET closed_on = ? WHERE inn = ?").run(on, inn);
  for (const table of ["regimes", "vat_registrations"])
    write
      .statement(`UPDATE ${table} SET valid_to = ? WHERE inn = ? AND (valid_to IS NULL OR valid_to > ?)`)
      .run(on, inn, on);
};

/** What is in force under the old number goes on under the new one from the next day. */
const FOLLOWS = [
  `INSERT INTO regimes (inn, regime, valid_from, detail) SELECT @by, regime, @next, detail FROM regimes
     WHERE inn = @inn AND (valid_to IS NULL OR valid_to > @on) ON CONFLICT DO NOTHING`,
  `INSERT INTO vat_registrations (inn, valid_from) SELECT @by, @next FROM vat_registrations
     WHERE inn = @inn AND (valid_to IS NULL OR valid_to > @on) ON CONFLICT DO NOTHING`,
  `INSERT INTO representatives (inn, person_inn, name, role, valid_from, valid_to, authority)
     SELECT @by, person_inn, name, role, @next, valid_to, authority FROM representatives
     WHERE inn = @inn AND (valid_to IS NULL OR valid_to > @on) ON CONFLICT DO NOTHING`,
  `INSERT INTO representatives (inn, person_inn, name, role, valid_from, valid_to, authority)
     SELECT inn, @by, name, role, @next, valid_to, authority FROM representatives
     WHERE person_inn = @inn AND (valid_to IS NULL OR valid_to > @on) ON CONFLICT DO NOTHING`,
  "UPDATE regimes SET valid_to = @on WHERE inn = @inn AND (valid_to IS NULL OR valid_to > @on)",
  "UPDATE vat_registrations SET valid_to = @on WHERE inn = @inn AND (valid_to IS NULL OR valid_to > @on)",
  `UPDATE representatives SET valid_to = @on
     WHERE (inn = @inn OR person_inn = @inn) AND (valid_to IS NULL OR valid_to > @on)`,
  "UPDATE taxpayers SET closed_on = @on WHERE inn = @inn",
];

/** The number leads to another: what is in force goes on under it, the old entry is closed. */
const replaceInn = (write: WriteHandle, inn: number, { by, on }: ChangeOf<"InnReplaced">): void => {
  const known =
    write.query<object>("SELECT 1 FROM taxpayers WHERE inn = ?").get(innToInteger(by)) !== undefined;
  write
    .statement(
      `INSERT INTO taxpayers (inn, kind, name_ru, name_ky, office, registered_on, activity_code, activity_group, territory,
         address, phone, email, edoc_consent)
       SELECT ?, kind, name_ru, name_ky, office, registered_on, activity_code, activity_group, territory, address, phone,
         email, edoc_consent FROM taxpayers WHERE inn = ?
       ON CONFLICT (inn) DO NOTHING`,
    )
    .run(innToInteger(by), inn);
  // Of a number given twice the one that stays has its own regimes and links: nothing is added to them.
  for (const sql of known ? FOLLOWS.slice(4) : FOLLOWS)
    write.statement(sql).run({ by: innToInteger(by), inn, on, next: addDays(on, 1) });
};

const represent = (write: WriteHandle, inn: number, link: ChangeOf<"RepresentationBegun">): void => {
  write
    .statement(
      `INSERT INTO representatives (inn, person_inn, name, role, valid_from, valid_to, authority)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (inn, person_inn, role, valid_from) DO UPDATE SET valid_to = excluded.valid_to,
         authority = excluded.authority`,
    )
    .run(inn, innToInteger(link.personInn), link.name, link.role, link.from, link.to, link.authority);
};

/** Whose rows of the register a change writes. */
export const touched = (of: Inn, change: RegisterChange): readonly Inn[] => {
  if (change.type === "InnReplaced") return [of, change.payload.by];
  if (change.type === "RepresentationBegun" || change.type === "RepresentationEnded")
    return [of, change.payload.personInn];
  return [of];
};

export const applyRegisterChange = (write: WriteHandle, of: Inn, change: RegisterChange): void => {
  const inn = innToInteger(of);
  for (const one of touched(of, change)) keepBase(write, innToInteger(one));
  switch (change.type) {
    case "TaxpayerEntered":
      enter(write, inn, change.payload);
      return;
    case "RegistrationDataChanged": {
      const { name, address } = change.payload;
      write
        .statement(
          `UPDATE taxpayers SET name_ru = coalesce(?, name_ru), name_ky = coalesce(?, name_ky),
             address = coalesce(?, address) WHERE inn = ?`,
        )
        .run(name?.ru ?? null, name?.ky ?? null, address, inn);
      return;
    }
    case "OfficeMoved":
      write
        .statement("UPDATE taxpayers SET office = ?, address = coalesce(?, address) WHERE inn = ?")
        .run(change.payload.to, change.payload.address, inn);
      return;
    case "TaxpayerTransferred":
      takeOver(write, inn, change.payload);
      return;
    case "InnReplaced":
      replaceInn(write, inn, change.payload);
      return;
    case "TaxRegistrationAnnulled":
      closeEntry(write, inn, change.payload.on);
      return;
    case "RegimeSet":
      setRegime(write, inn, change.payload);
      return;
    case "VatRegistered":
      write
        .statement(
          "INSERT INTO vat_registrations (inn, valid_from) VALUES (?, ?) ON CONFLICT (inn, valid_from) DO NOTHING",
        )
        .run(inn, change.payload.from);
      return;
    case "VatAnnulled":
      write
        .statement(
          "UPDATE vat_registrations SET valid_to = ? WHERE inn = ? AND (valid_to IS NULL OR valid_to >= ?)",
        )
        .run(addDays(change.payload.from, -1), inn, change.payload.from);
      return;
    case "RepresentationBegun":
      represent(write, inn, change.payload);
      return;
    case "RepresentationEnded": {
      const { personInn, role, from, on } = change.payload;
      write
        .statement(
          "UPDATE representatives SET valid_to = ? WHERE inn = ? AND person_inn = ? AND role = ? AND valid_from = ?",
        )
        .run(on, inn, innToInteger(personInn), role, from);
      return;
    }
    case "ConsentChanged":
      write
        .statement("UPDATE taxpayers SET edoc_consent = ? WHERE inn = ?")
        .run(change.payload.given ? 1 : 0, inn);
      return;
    case "ContactsChanged":
      write
        .statement("UPDATE taxpayers SET phone = ?, email = ? WHERE inn = ?")
        .run(change.payload.phone, change.payload.email, inn);
      return;
    // Kept in tables of the journal's own.
    case "ExtractReleased":
    case "IdentityConfirmed":
    case "CabinetOpened":
    case "CabinetClosed":
    case "ObjectEntered":
    case "ObjectAnnulled":
      return;
  }
};

/**
 * Lays decided changes over the register as it was loaded: after a load, and after a change was set aside. All of them but
 * those the centre said its registers hold: until it says so, what it sends cannot be taken to hold a decision. In the
 * order of the centre's feed, what it does not know at the end: on every device the same.
 */
export const reapplyRegisterChanges = (write: WriteHandle): number => {
  restoreBases(write);
  const changes = write
    .query<{ inn: number; type: string; payload: string }>(
      `SELECT c.inn, c.type, c.payload FROM register_changes c JOIN events e ON e.position = c.position
         LEFT JOIN event_positions p ON p.event_id = e.event_id
       WHERE NOT EXISTS (SELECT 1 FROM register_versions v
         WHERE v.in_force = 1 AND v.office = p.office AND v.holds_up_to >= p.position)
       ORDER BY p.position IS NULL, p.office, p.position, c.position`,
    )
    .all();
  for (const { inn, type, payload } of changes)
    applyRegisterChange(write, innFromInteger(inn), { type, payload: JSON.parse(payload) } as RegisterChange);
  return changes.length;
};

/** Whether the registers in force already held an event of the feed when they were loaded. */
export const registersHold = (read: ReadHandle, office: string, position: number): boolean =>
  read
    .query<object>("SELECT 1 FROM register_versions WHERE in_force = 1 AND office = ? AND holds_up_to >= ?")
    .get(office, position) !== undefined;
