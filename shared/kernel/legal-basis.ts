/**
 * A place in the Tax Code, dotted: article, part, item, subitem — `125`, `125.4`, `315.3.1.г`, `85¹`, `163.1¹.3`.
 * An article of items without parts leaves the part empty: `206..6.а`. A superscript is written as one. Other acts carry a prefix and a colon: `eaeu:18.20`.
 */
export type LegalBasis = string & { readonly __brand: "LegalBasis" };

const BASIS = /^([a-z]+:)?\d+[¹²³]?(\.(?!$)(\d+[¹²³]?)?(\.\d+[¹²³]?(\.[а-я][¹²³]?)?)?)?$/u;

export const tc = (place: string): LegalBasis => {
  if (!BASIS.test(place)) throw new RangeError(`not a place in the Code: ${place}`);
  return place as LegalBasis;
};

/** The article of a place; null for a place of another act. */
export const articleOf = (basis: string): string | null =>
  basis.includes(":") ? null : (basis.split(".")[0] ?? null);

export type Language = "ru" | "ky";

/**
 * `315.3.1.г` → «ст. 315 ч. 3 п. 1 пп. «г»» / «315-бер. 3-б. 1-п. «г» пч.»: berene, bölük, punkt, punktcha, the words of
 * Kyrgyz laws.
 */
export const formatBasis = (basis: LegalBasis, language: Language): string => {
  const [article = "", part, item, subitem] = basis.replace(/^[a-z]+:/, "").split(".");
  const ru = [`ст. ${article}`, part && `ч. ${part}`, item && `п. ${item}`, subitem && `пп. «${subitem}»`];
  const ky = [`${article}-бер.`, part && `${part}-б.`, item && `${item}-п.`, subitem && `«${subitem}» пч.`];
  return (language === "ru" ? ru : ky).filter(Boolean).join(" ");
};
