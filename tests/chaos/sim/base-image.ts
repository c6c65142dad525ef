/** The database every simulated device begins with: migrated, the same registers loaded, no journal. Made once a process. */
import Database from "better-sqlite3";
import { type WriteHandle, writeHandle } from "#db/handle.ts";
import { migrate } from "#db/migrate.ts";
import { inn } from "#shared/kernel/inn.ts";

export const OFFICE = "026";

/** Payers of VAT the sweep found something about. */
export const AUDITED = ["01204201500011", "01204201500022", "01204201500033", "01204201500044"].map(inn);
/** Registered persons and an organization that ask for something. */
export const APPLICANTS = ["20503198000017", "11204197500025", "20707198500051"].map(inn);
export const ORGANIZATION = inn("01505201910041");
/** Not in the register: they ask to be entered, or a number is to be replaced by theirs. */
export const NEWCOMERS = ["21407198100077", "11108199000088", "20909197700099"].map(inn);

const NAMES: Readonly<Record<string, string>> = {
  "20503198000017": "Асанова Гүлнара Эркиновна",
  "11204197500025": "Токтогулов Үсөн Болотович",
  "20707198500051": "Ибраев Канат Жолдошевич",
  "01505201910041": "ОсОО «Ала-Тоо»",
  "21407198100077": "Жолдошев Бакыт Мелисович",
  "11108199000088": "Мамытова Жаңыл Асановна",
  "20909197700099": "Сыдыков Эрлан Бакытович",
};
export const nameOf = (of: string): string => NAMES[of] ?? `ОсОО «${of.slice(-4)}»`;

/** Where to pay: a decision without it is not approved (96(3)(7), (12)). */
const REQUISITES: Readonly<Record<string, string>> = {
  "tax-code": "11411100",
  "penalty-code": "11411190",
  recipient: "Казначейство",
  bank: "Банк",
  bic: "440001",
  account: "4402011101005555",
};

/** Loads the registers: the same on every device. */
export const loadRegisters = (write: WriteHandle): void => {
  const taxpayer = write.statement(
    `INSERT INTO taxpayers (inn, kind, name_ru, name_ky, office, registered_on, activity_group, address, phone, edoc_consent)
     VALUES (?, ?, ?, NULL, ?, '2020-02-03', 'trade', 'г. Бишкек, ул. Киевская, 44', '+996555100200', ?)`,
  );
  const regime = write.statement(
    "INSERT INTO regimes (inn, regime, valid_from) VALUES (?, 'general', '2020-02-03')",
  );
  const vat = write.statement("INSERT INTO vat_registrations (inn, valid_from) VALUES (?, '2020-03-01')");
  for (const [at, of] of AUDITED.entries()) {
    taxpayer.run(Number(of), "organization", nameOf(of), OFFICE, at % 2);
    regime.run(Number(of));
    vat.run(Number(of));
  }
  for (const of of [...APPLICANTS, ORGANIZATION]) {
    const kind = of === ORGANIZATION ? "organization" : "sole-trader";
    taxpayer.run(Number(of), kind, nameOf(of), OFFICE, 1);
    regime.run(Number(of));
  }
  write
    .statement(
      "INSERT INTO representatives (inn, person_inn, name, role, valid_from) VALUES (?, ?, ?, 'head', '2019-05-15')",
    )
    .run(Number(ORGANIZATION), Number(APPLICANTS[1]), nameOf(APPLICANTS[1] ?? ""));
  const parameter = write.statement(
    `INSERT INTO office_parameters (name, scope, valid_from, value, source) VALUES (?, 'VAT', '2022-01-01', ?, 'приказ')`,
  );
  for (const [name, value] of Object.entries(REQUISITES)) parameter.run(`requisites.${name}`, value);
};

const make = (): Buffer => {
  const connection = new Database(":memory:");
  const write = writeHandle(connection);
  migrate(write, ":memory:");
  loadRegisters(write);
  const image = connection.serialize();
  connection.close();
  return image;
};

let image: Buffer | null = null;

/** A new device's own copy. */
export const openBase = (): Database.Database => {
  image ??= make();
  return openImage(image);
};

/** Opens what `serialize` gave: a device restored from its backup. */
export const openImage = (bytes: Buffer): Database.Database => {
  const connection = new Database(bytes);
  connection.pragma("journal_mode = MEMORY");
  connection.pragma("foreign_keys = ON");
  return connection;
};
