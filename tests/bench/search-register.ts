/** A register of invented names for the benchmark of search: as many distinct words as a country's, as unevenly borne. */
import type { WriteHandle } from "#db/handle.ts";

const FIRST =
  `Асан Бакыт Жума Токто Сыдык Мамат Абды Иса Калык Ороз Өмүр Үсөн Кадыр Мамбет Эш Турду Чолпон Шаршен Ибраим
  Нур Эркин Азам Айгүл Жылдыз Дани Медер Салта Тимур Рыс Кубат Бек Жаны Кыдыр Таш Тилек Бейше Дүйшө Алымкул Сагын Кожо
  Болот Мурат Сатар Шери Жээн Бөрү Түлөө Көк Алёш Пётр Фёдор Семён Зулум Райым Чыныбай Баат Эсен Үрүс Акмат Керим`.split(
    /\s+/,
  );
const SECOND =
  `бек кул гул алы бай тур жан мурат кан дин шер нур хан зат мат дос тегин ман таш кожо гелди берди саит
  темир чал бүбү сейит жол`.split(/\s+/);
const WORDS =
  `Жаңы Ак Көл Тоо Береке Данакер Достук Ынтымак Строй Агро Транс Сервис Мебель Торг Плюс Текстиль Импорт Азия
  Логистика Инвест`.split(/\s+/);
const STREETS =
  `Манаса Токтогула Киевская Жибек-Жолу Ахунбаева Советская Льва-Толстого Исанова Байтик-Баатыра Чүй
  Горького Фрунзе Абдрахманова Панфилова Раззакова`.split(/\s+/);
const CITIES = "Бишкек Ош Жалал-Абад Каракол Нарын Талас Баткен Токмок".split(" ");

export interface Register {
  readonly inns: readonly number[];
  readonly names: readonly string[];
  readonly phones: readonly string[];
  readonly addresses: readonly string[];
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const fillRegister = (write: WriteHandle, count: number, random: () => number): Register => {
  /** Uneven: the commonest is borne by a few in a hundred, most by a handful. */
  const pick = <T>(from: readonly T[], unevenness = 2): T =>
    from[Math.floor(random() ** unevenness * from.length)] as T;
  const stem = (): string => {
    const two = pick(FIRST) + pick(SECOND);
    return random() < 0.04 ? two + pick(SECOND, 1) : two;
  };
  const person = (woman: boolean): string =>
    `${stem()}${random() < 0.8 ? "ов" : "ев"}${woman ? "а" : ""} ${stem()} ${stem()}${woman ? "овна" : "ович"}`;
  const insert = write.statement(
    `INSERT INTO taxpayers (inn, kind, name_ru, name_ky, office, registered_on, closed_on, activity_group, address, phone,
       edoc_consent) VALUES (?, ?, ?, ?, '001', '2020-01-01', ?, 'trade', ?, ?, 0)`,
  );
  const register = {
    inns: [] as number[],
    names: [] as string[],
    phones: [] as string[],
    addresses: [] as string[],
  };
  write.connection.transaction(() => {
    for (let i = 0; i < count; i += 1) {
      const trader = random() < 0.7;
      const woman = random() < 0.45;
      const name = trader
        ? person(woman)
        : `ОсОО «${pick(WORDS)} ${random() < 0.5 ? capital(stem()) : pick(WORDS)} ${Math.floor(random() * 20_000)}»`;
      const inn = 10_000_000_000_000 + i * 37;
      const phone = `+996 ${500 + Math.floor(random() * 300)} ${10 + Math.floor(random() * 90)}-${10 + Math.floor(random() * 90)}-${10 + Math.floor(random() * 90)}`;
      const address = `${pick(CITIES)}, ул. ${random() < 0.3 ? `${stem()}а` : pick(STREETS, 1)}, ${1 + Math.floor(random() * 240)}${random() < 0.5 ? `, кв. ${1 + Math.floor(random() * 90)}` : ""}`;
      const kyrgyz =
        trader && random() < 0.3 ? name.replace(/(?:ович|овна)$/, woman ? " кызы" : " уулу") : null;
      insert.run(
        inn,
        trader ? "sole-trader" : "organization",
        name,
        kyrgyz,
        random() < 0.15 ? "2024-05-01" : null,
        address,
        phone,
      );
      register.inns.push(inn);
      register.names.push(name);
      register.phones.push(phone);
      register.addresses.push(address);
    }
  })();
  return register;
};
