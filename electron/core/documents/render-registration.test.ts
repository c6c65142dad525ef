import { describe, expect, it } from "vitest";
import type { RegistrationContent } from "#shared/domain/registration/content.ts";
import type { Language } from "#shared/kernel/legal-basis.ts";
import { hasPoppler, NEEDS_POPPLER, pageTexts, pdfFacts, pdfFonts, wholeText } from "#tests/fixtures/pdf.ts";
import {
  accountingRegistration,
  annulment,
  aRegistrationAct,
  everyRegistrationAct,
  forcedRegistration,
  informationRegistration,
  organizationAccess,
  refusal,
  regimeChange,
  registrationCard,
  reRegistration,
  returnNotice,
  storedRegistrationAct,
  taxRegistration,
  vatAnnulment,
  vatRegistration,
} from "#tests/fixtures/registration-acts.ts";
import type { RenderedPaper } from "./compile.ts";
import { renderRegistrationAct, renderStoredAct } from "./render-act.ts";

const CONFIRMATION = { contentHash: "3f1a".repeat(16), keyFingerprint: "9b2c".repeat(16) };

const printed = new Map<string, RenderedPaper>();
/** A paper is printed once for all the tests that only read it. */
const rendered = (
  content: RegistrationContent,
  language: Language,
  status: "signed" | "draft" = "signed",
): RenderedPaper => {
  const key = JSON.stringify([language, status, content]);
  const known = printed.get(key);
  if (known !== undefined) return known;
  const confirmation = status === "signed" ? CONFIRMATION : null;
  const paper = renderRegistrationAct(content, { language, status, confirmation });
  if (!paper.ok) throw new Error(JSON.stringify(paper.error));
  printed.set(key, paper.value);
  return paper.value;
};
/** The running text as it is read: words broken at the end of a line whole again. */
const readText = (paper: RenderedPaper): string => wholeText(paper.pdf).replaceAll(/\u00ad ?/g, "");
const texts = new Map<RenderedPaper, string>();
const textOf = (content: RegistrationContent, language: Language = "ru"): string => {
  const paper = rendered(content, language);
  const text = texts.get(paper) ?? readText(paper);
  texts.set(paper, text);
  return text;
};
const draftOf = (content: RegistrationContent): RegistrationContent => ({
  ...content,
  registration: null,
  signedBy: null,
  approvedBy: null,
});
const bytes = (text: string): Buffer => Buffer.from(text, "latin1");

const papers = everyRegistrationAct().flatMap(([name, content]) =>
  (["ru", "ky"] as const).map((language) => [name, language, content] as const),
);
const decisions = papers.filter(([, , { appeal }]) => appeal !== null);

describe("every paper of registration in every language", () => {
  it.each(papers)(
    "%s in %s: PDF/A-2b, its language, the day of signing, a copy a sheet",
    (_, language, content) => {
      const paper = rendered(content, language);
      const pdf = Buffer.from(paper.pdf);
      expect(pdf.includes(bytes("<pdfaid:part>2</pdfaid:part>"))).toBe(true);
      expect(pdf.includes(bytes("<pdfaid:conformance>B</pdfaid:conformance>"))).toBe(true);
      expect(pdf.includes(bytes(`/Lang (${language}-KG)`))).toBe(true);
      expect(pdf.includes(bytes("<xmp:CreateDate>2026-11-27T00:00:00Z</xmp:CreateDate>"))).toBe(true);
      expect(paper.pages).toBe(2);
    },
  );
  it.each(papers)("%s in %s gives the same bytes again, also from the store", (_, language, content) => {
    const first = rendered(content, language);
    const stored = renderStoredAct(JSON.stringify(storedRegistrationAct(content)), {
      language,
      status: "signed",
      confirmation: CONFIRMATION,
    });
    expect(stored).toMatchObject({ ok: true, value: { sha256: first.sha256 } });
  });
});

const FRAME: Readonly<Record<Language, readonly string[]>> = {
  ru: ["№ РГ-001-2026-000117", "27 ноября 2026 года", "Экз. № 1", "Экз. № 2", "Подпись получателя"],
  ky: ["№ РГ-001-2026-000117", "2026-жылдын 27-ноябры", "1-нуска", "2-нуска", "Алуучунун колу"],
};
const DECISION: Readonly<Record<Language, readonly string[]>> = {
  ru: [
    "РЕШЕНИЕ",
    "Основание для принятия решения",
    "Принятое решение",
    "Порядок обжалования",
    "в течение 30 календарных дней",
    "ст. 167 ч. 1",
    "имеет силу при вручении в установленном порядке (ст. 97 ч. 3)",
  ],
  ky: [
    "ЧЕЧИМ",
    "Чечим кабыл алуунун негизи",
    "Кабыл алынган чечим",
    "Даттануу тартиби",
    "30 календардык күн ичинде",
    "167-бер. 1-б.",
    "тапшырылганда күчүнө ээ (97-бер. 3-б.)",
  ],
};

describe.skipIf(!hasPoppler)(`what a reader sees ${NEEDS_POPPLER}`, () => {
  it.each(papers)(
    "%s in %s: letterhead, number, whom, copies, who signed, no key left",
    (_, language, content) => {
      const text = textOf(content, language);
      for (const expected of FRAME[language]) expect(text).toContain(expected);
      expect(text).toContain("КЫРГЫЗ РЕСПУБЛИКАСЫНЫН");
      expect(text).toContain("ГОСУДАРСТВЕННАЯ НАЛОГОВАЯ СЛУЖБА");
      expect(text.replaceAll(/[\s-]/g, "")).toContain(
        content.taxpayer.name[language].replaceAll(/[\s-]/g, ""),
      );
      expect(text.replaceAll(" ", "")).toContain(content.taxpayer.inn);
      expect(text).toContain(content.signedBy?.fullName[language]);
      expect(text).toContain(CONFIRMATION.contentHash);
      expect(text).toContain(CONFIRMATION.keyFingerprint);
      expect(text).toContain("27.11.2026, 14:05:09 (UTC+6)");
      expect(text).not.toMatch(/registration[-.]|document\.|[{}]|undefined|null/);
    },
  );

  it.each(decisions)(
    "%s in %s holds the elements of art. 96(3) that apply, in order",
    (_, language, content) => {
      const text = textOf(content, language);
      for (const expected of DECISION[language]) expect(text).toContain(expected);
      const places = [1, 2, 4, 5, 11].map((element) =>
        text.indexOf(language === "ru" ? `ст. 96 ч. 3 п. ${element}` : `96-бер. 3-б. ${element}-п.`),
      );
      expect(places.every((place) => place >= 0)).toBe(true);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    },
  );

  it.each([
    ["a person", aRegistrationAct(), "Предоставить налогоплательщику доступ к его кабинету"],
    ["an organization", organizationAccess(), "Предоставить бухгалтеру организации доступ к её кабинету"],
  ] as const)("access of %s: the login, whose password it is, the offer", (_, content, granted) => {
    const text = textOf(content);
    for (const expected of [
      "о предоставлении доступа к кабинету налогоплательщика",
      granted,
      "под логином 001-7K3M9Q.",
      "Личность заявителя установлена 27.11.2026 по паспорту",
      "Пароль — тот, который заявитель сам задал при подаче заявления. Налоговому органу он неизвестен",
      "вход означает принятие оферты",
      "ст. 48 ч. 2",
    ])
      expect(text).toContain(expected);
    expect(textOf(content, "ky")).toContain("Сыр сөз — арыз ээси арыз берүүдө өзү койгон сыр сөз.");
  });

  it.each<[string, RegistrationContent, readonly string[]]>([
    [
      "tax registration",
      taxRegistration(),
      [
        "РЕШЕНИЕ о налоговой регистрации ст. 96",
        "с ИНН 21505199000123",
        "государственной регистрацией в качестве индивидуального предпринимателя (ст. 111 ч. 1)",
        "С 27.11.2026 установить режим: упрощённая система на основе единого налога.",
        "Вручить налогоплательщику регистрационную карту (ст. 113 ч. 5).",
        "Сведения внесены в Государственный реестр налогоплательщиков 27.11.2026.",
      ],
    ],
    [
      "what the office found",
      forcedRegistration(),
      [
        "о налоговой регистрации в принудительном порядке",
        "обстоятельства, выявленные налоговым органом 24.11.2026",
        "на общий налоговый режим (ст. 111 ч. 1)",
        "зарегистрированным с налогового периода: 08.2026",
        "лицо торгует с августа 2026 года",
      ],
    ],
    [
      "what another body told",
      informationRegistration(),
      ["по сведениям уполномоченного органа", "ст. 111 ч. 5 п. 2"],
    ],
    [
      "accounting registration",
      accountingRegistration(),
      [
        "об учётной регистрации",
        "обособленного подразделения: Швейный цех № 2.",
        "Сохранить ранее присвоенный ИНН 01212201810045.",
      ],
    ],
    [
      "VAT registration",
      vatRegistration(),
      ["о регистрации по налогу на добавленную стоимость", "по НДС с 01.12.2026."],
    ],
    [
      "VAT annulment",
      vatAnnulment(),
      [
        "об аннулировании регистрации по налогу на добавленную стоимость",
        "Аннулировать регистрацию по НДС с 01.12.2026.",
        "(ст. 256 ч. 7)",
      ],
    ],
    [
      "regime",
      regimeChange(),
      [
        "об изменении налогового режима",
        "последний день — 30.11.2026",
        "С 01.12.2026 установить режим: общий налоговый режим.",
        "не ранее 01.12.2027",
      ],
    ],
    [
      "place",
      reRegistration(),
      [
        "о перерегистрации налогоплательщика",
        "акта сверки взаимных расчётов № АС-2026-031 от 27.11.2026 (ст. 112 ч. 4)",
        "последний день учёта на прежнем месте — 27.11.2026, первый день на новом — 28.11.2026 (ст. 112 ч. 5)",
        "Управление государственной налоговой службы по городу Ош",
      ],
    ],
    [
      "annulment, by another than who prepared it",
      annulment(),
      [
        "об аннулировании налоговой регистрации",
        "Налоговое обследование № ОБ-2026-077: окончание 25.11.2026.",
        "Налоговой задолженности на 27.11.2026 нет (ст. 115 ч. 5).",
        "прекращение деятельности индивидуального предпринимателя",
        "Осмонов Бакыт Жээнбекович",
        "Подготовлено",
      ],
    ],
  ])("%s says what is decided", (_, content, expected) => {
    const text = textOf(content);
    for (const part of expected) expect(text).toContain(part);
  });

  it("a refusal names each ground with its article and what it rests on", () => {
    const text = textOf(refusal());
    for (const expected of [
      "об отказе в предоставлении доступа к кабинету налогоплательщика",
      "Полномочие заявителя прекращено 30.06.2026; полномочия не подтверждены: доверенность отозвана. (ст. 48 ч. 2)",
      "по ИНН в реестре — «ОсОО „Көк-Жаңгак Текстиль“».",
      "Доверенность от 12.01.2026 отозвана",
      "после устранения причин отказа заявление может быть подано вновь",
    ])
      expect(text).toContain(expected);
  });

  it("a return says what to mend and is no decision: no appeal", () => {
    const text = textOf(returnNotice());
    expect(text).toContain("УВЕДОМЛЕНИЕ о возврате заявления для исправления");
    expect(text).toContain("Это не отказ");
    expect(text).toContain("«Паспорт, страница 2» повреждён");
    expect(text).toContain("Снимите страницу паспорта заново");
    expect(text).not.toContain("обжалования");
    expect(text).not.toContain("ст. 96 ч. 3");
  });

  it("the card holds the ИНН, the name, the kind, the office, the regime, what is paid, objects and the cabinet", () => {
    const text = textOf(registrationCard());
    for (const expected of [
      "РЕГИСТРАЦИОННАЯ КАРТА",
      "0 1 2 1 2 2 0 1 8 1 0 0 4 5",
      "организация",
      "по Октябрьскому району города Бишкек, код 001",
      "12 декабря 2018 года",
      "швейное и текстильное производство",
      "общий налоговый режим, с 12.12.2018",
      "налог на добавленную стоимость",
      "зарегистрирован с 01.02.2019",
      "Швейный цех № 2; УГНС 001, с 27.11.2026",
      "Көчөрбаева Ңурайым Өскөнбаевна — руководитель, с 12.12.2018",
      "логин 001-7K3M9Q, с 27.11.2026",
      "ст. 113 ч. 5",
    ])
      expect(text).toContain(expected);
    // Insurance and non-tax payments are unknown here: a place to fill in for each, in both copies.
    expect(text.split("заполнить").length - 1).toBe(4);
    expect(text).not.toContain("обжалования");
  });

  it.each(papers.filter(([, language]) => language === "ru"))(
    "a draft of %s in %s bears its mark on every page",
    (_, language, content) => {
      const draft = rendered(draftOf(content), language, "draft");
      for (const page of pageTexts(draft.pdf, "raw"))
        expect(page.replaceAll(/\s/g, "")).toContain("ПРОЕКТ·ДОЛБООР");
      expect(wholeText(draft.pdf)).not.toContain("SHA-256");
      expect(textOf(content, language)).not.toContain("ДОЛБООР");
    },
  );

  it("a draft a second person is to sign leaves the place of the name empty", () => {
    const text = wholeText(rendered(draftOf(annulment()), "ru", "draft").pdf);
    expect(text).not.toContain("Осмонов");
    expect(text).toContain("Асанова");
  });

  it("Kyrgyz letters and hostile marks are printed as they are, every font is in the file", () => {
    const name = 'ӨҮҢөүң «Ёлка» #let x = 1; $y$ *b* _i_ @ref <l> "q" \\ // [z]';
    const paper = rendered(
      aRegistrationAct({ taxpayer: { ...aRegistrationAct().taxpayer, name: { ru: name, ky: name } } }),
      "ky",
    );
    expect(wholeText(paper.pdf)).toContain(name);
    expect(pdfFonts(paper.pdf).every((font) => font.embedded)).toBe(true);
    expect(pdfFacts(paper.pdf).Title).toContain(
      "Салык төлөөчүнүн кабинетине кирүү мүмкүнчүлүгүн берүү жөнүндө чечим, № РГ-001-2026-000117",
    );
  });

  it.each(
    papers.filter(([name]) => ["access of an organization", "annulment", "registration card"].includes(name)),
  )("%s in %s: a name of 300 letters stays on the page", (_, language, content) => {
    const long = `Өзгөчө коом «${"Узунатал".repeat(36)}»`.slice(0, 300);
    const paper = rendered(
      { ...content, taxpayer: { ...content.taxpayer, name: { ru: long, ky: long } } },
      language,
    );
    expect(readText(paper).replaceAll(" ", "")).toContain(long.replaceAll(" ", ""));
    // The signature never stands alone, whatever is pushed over.
    const signed = pageTexts(paper.pdf).filter((page) => page.includes("SHA-256"));
    expect(signed.length).toBe(2);
    const closing = language === "ru" ? "в двух экземплярах" : "эки нускада";
    for (const page of signed) expect(page).toContain(closing);
  });

  it("nothing known besides who it is: no hole, no error", () => {
    const bare = draftOf(
      aRegistrationAct({
        kind: "registration-card",
        office: { ...aRegistrationAct().office, address: null, phone: null },
        taxpayer: { ...aRegistrationAct().taxpayer, kind: null, address: null },
        established: [],
        resolved: [],
        appeal: null,
        login: null,
        identity: null,
      }),
    );
    const text = wholeText(rendered(bare, "ky", "draft").pdf);
    expect(text).toContain("КАТТОО КАРТАСЫ");
    expect(text).not.toMatch(/undefined|null/);
  });
});

describe("refusals to print", () => {
  it("a signed paper without its number", () => {
    const refused = renderRegistrationAct(
      { ...aRegistrationAct(), registration: null },
      { language: "ru", status: "signed", confirmation: CONFIRMATION },
    );
    expect(refused).toEqual({ ok: false, error: { code: "not-signed" } });
  });
  it.each([
    ['{"format":"registration-act/1"}', "kind"],
    ['{"format":"registration-act/2"}', "kind"],
  ])("stored content that is none: %s", (json, detail) => {
    const refused = renderStoredAct(json, { language: "ru", status: "signed", confirmation: null });
    expect(refused).toMatchObject({ ok: false, error: { code: "content-unreadable" } });
    expect(refused.ok ? "" : JSON.stringify(refused.error)).toContain(detail);
  });
});
