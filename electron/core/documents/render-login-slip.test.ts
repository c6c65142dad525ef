import { describe, expect, it } from "vitest";
import type { RegistrationContent } from "#shared/domain/registration/content.ts";
import type { Language } from "#shared/kernel/legal-basis.ts";
import { hasPoppler, NEEDS_POPPLER, pdfFacts, pdfFonts, wholeText } from "#tests/fixtures/pdf.ts";
import { aRegistrationAct, organizationAccess, refusal } from "#tests/fixtures/registration-acts.ts";
import type { RenderedPaper } from "./compile.ts";
import { renderLoginSlip } from "./render-login-slip.ts";
import type { SlipSize } from "./slip.ts";

const slip = (content: RegistrationContent, language: Language, size: SlipSize): RenderedPaper => {
  const paper = renderLoginSlip(content, { language, size });
  if (!paper.ok) throw new Error(JSON.stringify(paper.error));
  return paper.value;
};
const SLIPS = (["ru", "ky"] as const).flatMap((language) =>
  (["a6", "label"] as const).map((size) => [language, size] as const),
);
const TEXTS: Readonly<Record<Language, readonly string[]>> = {
  ru: [
    "Вход в кабинет налогоплательщика",
    "Ваш логин",
    "ИНН 21505199000123",
    "cabinet.salyk.kg",
    "пароль, который Вы сами задали в заявлении",
    "«Вход»",
    "Пароля не знает никто, кроме Вас.",
    "Решение № РГ-001-2026-000117 от 27.11.2026",
  ],
  ky: [
    "Салык төлөөчүнүн кабинетине кирүү",
    "Сиздин логиниңиз",
    "ИСН 21505199000123",
    "cabinet.salyk.kg",
    "өзүңүз койгон сыр сөздү жазыңыз",
    "«Кирүү»",
    "Сыр сөздү Сизден башка эч ким билбейт.",
    "27.11.2026, № РГ-001-2026-000117 чечим",
  ],
};

describe("the slip of the counter", () => {
  it.each(SLIPS)("in %s as %s: one page of PDF/A, the same bytes again", (language, size) => {
    const first = slip(aRegistrationAct(), language, size);
    expect(first.pages).toBe(1);
    expect(Buffer.from(first.pdf).includes("<pdfaid:part>2</pdfaid:part>")).toBe(true);
    expect(slip(aRegistrationAct(), language, size).sha256).toBe(first.sha256);
  });

  it.skipIf(!hasPoppler).each(SLIPS)(`in %s as %s says all it has to ${NEEDS_POPPLER}`, (language, size) => {
    const { pdf } = slip(aRegistrationAct(), language, size);
    const text = wholeText(pdf);
    for (const expected of [
      ...TEXTS[language],
      "001-7K3M9Q",
      "Үсөнов Өмүрбек Ырысбекович",
      "+996 (312) 51-20-14",
    ])
      expect(text).toContain(expected);
    expect(pdfFonts(pdf).every((font) => font.embedded)).toBe(true);
  });

  it.skipIf(!hasPoppler)(`is A6, or 58 mm wide ${NEEDS_POPPLER}`, () => {
    // 105 × 148 mm = 297,638 × 419,528 pt; 58 mm = 164,409 pt.
    expect(pdfFacts(slip(aRegistrationAct(), "ru", "a6").pdf)["Page size"]).toContain("297.638 x 419.528");
    expect(pdfFacts(slip(aRegistrationAct(), "ru", "label").pdf)["Page size"]).toContain("164.409 x");
  });

  it.skipIf(!hasPoppler).each(SLIPS)(
    `in %s as %s: a name of a thousand letters and a long login stay on one page ${NEEDS_POPPLER}`,
    (language, size) => {
      const name = "Көк-Жаңгак ".repeat(91).trim();
      const { taxpayer } = organizationAccess();
      const long = slip(
        {
          ...organizationAccess(),
          login: "01212201810045-head-02",
          taxpayer: { ...taxpayer, name: { ru: name, ky: name } },
        },
        language,
        size,
      );
      expect(long.pages).toBe(1);
      const text = wholeText(long.pdf);
      expect(text).toContain("01212201810045-head-02");
      // The person who signs in is another than the taxpayer.
      expect(text).toContain("Үсөнов Өмүрбек Ырысбекович");
    },
  );

  it("is given with the signed decision only, and with one that gives a login", () => {
    const draft = renderLoginSlip(
      { ...aRegistrationAct(), registration: null },
      { language: "ru", size: "a6" },
    );
    expect(draft).toEqual({ ok: false, error: { code: "not-signed" } });
    expect(renderLoginSlip(refusal(), { language: "ru", size: "a6" })).toEqual({
      ok: false,
      error: { code: "no-login" },
    });
  });
});
