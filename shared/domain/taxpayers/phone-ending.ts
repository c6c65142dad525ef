/** Digits of a subscriber's number without the country's 996 and the trunk 0. */
const NATIONAL = 9;
const SHORTEST = 6;

/** What a telephone asked in any notation ends with: six to nine digits; null when the question is no telephone. */
export const phoneEnding = (question: string): string | null => {
  if (!/^[\d\s()+.-]+$/.test(question.trim())) return null;
  const digits = question
    .replace(/\D/g, "")
    .replace(/^(?:00)?996(?=\d{9}$)/, "")
    .replace(/^0(?=\d{9}$)/, "");
  return digits.length < SHORTEST ? null : digits.slice(-NATIONAL);
};
