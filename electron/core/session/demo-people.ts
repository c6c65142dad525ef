/** The people of a demo office: one for each role, one password for all. */
import { inn } from "#shared/kernel/inn.ts";
import type { NewPerson } from "./create-office.ts";

export const DEMO_PASSWORD = "ala-too-2026";

const person = (
  login: string,
  number: string,
  names: readonly [ru: string, ky: string],
  position: readonly [ru: string, ky: string],
  roles: NewPerson["roles"],
): NewPerson => ({
  login,
  fullName: { ru: names[0], ky: names[1] },
  position: { ru: position[0], ky: position[1] },
  inn: inn(number),
  roles,
  password: DEMO_PASSWORD,
});

export const DEMO_PEOPLE: readonly NewPerson[] = [
  person(
    "admin",
    "20101198000011",
    ["Токтосунов Нурлан Эркинович", "Токтосунов Нурлан Эркинович"],
    ["Администратор офиса", "Офистин администратору"],
    ["office-admin"],
  ),
  person(
    "inspector",
    "11503199100022",
    ["Асанова Айгүл Бакытовна", "Асанова Айгүл Бакыт кызы"],
    ["Главный инспектор", "Башкы инспектор"],
    ["inspector"],
  ),
  person(
    "inspector2",
    "20907198800033",
    ["Мамытов Эрлан Кубанычевич", "Мамытов Эрлан Кубаныч уулу"],
    ["Старший инспектор", "Улук инспектор"],
    ["inspector"],
  ),
  person(
    "supervisor",
    "11212197700044",
    ["Жумабаева Гүлнара Сатаровна", "Жумабаева Гүлнара Сатар кызы"],
    ["Начальник отдела камерального контроля", "Камералдык көзөмөл бөлүмүнүн башчысы"],
    ["supervisor"],
  ),
  person(
    "head",
    "20304197000055",
    ["Осмонов Талант Абдыевич", "Осмонов Талант Абды уулу"],
    ["Начальник управления", "Башкармалыктын начальниги"],
    ["head"],
  ),
  person(
    "registrar",
    "12511199500066",
    ["Бейшеналиева Чынара Маратовна", "Бейшеналиева Чынара Марат кызы"],
    ["Специалист канцелярии", "Кеңсе адиси"],
    ["registrar"],
  ),
  person(
    "field-auditor",
    "21806198300077",
    ["Сыдыков Азамат Болотович", "Сыдыков Азамат Болот уулу"],
    ["Инспектор выездных проверок", "Көчмө текшерүүлөрдүн инспектору"],
    ["field-auditor"],
  ),
  person(
    "observer",
    "10202198600088",
    ["Кадырова Меерим Үсөновна", "Кадырова Меерим Үсөн кызы"],
    ["Специалист внутреннего контроля", "Ички көзөмөл адиси"],
    ["observer"],
  ),
];

export const DEMO_OFFICE = {
  code: "026",
  name: {
    ru: "УГНС по Первомайскому району города Бишкек (демонстрационный офис)",
    ky: "Бишкек шаарынын Биринчи Май району боюнча МСКБ (көргөзмө офис)",
  },
} as const;
