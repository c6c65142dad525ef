import type { ActContent } from "#shared/domain/official-act/content.ts";
import type { Derivation } from "#shared/kernel/derivation.ts";
import { findReading } from "#shared/law/readings.ts";
import type { Block } from "../paper.ts";
import { plain, type Wording } from "./wording.ts";

/**
 * How the office reads the doubtful norms the amounts rest on, for the annex with their working. A reading that only
 * concerns the office's own steps and terms is not the taxpayer's matter and is not printed.
 */
export const readingBlocks = (
  content: ActContent,
  workings: readonly Derivation[],
  w: Wording,
): readonly Block[] => {
  const used = new Set(workings.flatMap((working) => working.flatMap((step) => step.reading ?? [])));
  const items = content.readings.flatMap(({ id, alternative }) => {
    const known = used.has(id) ? findReading(id) : undefined;
    if (!known) return [];
    const question = w.message({ key: `law.reading.${id}.question` });
    const applied = w.message({ key: `law.reading.${id}.${alternative}` });
    return [
      { text: plain(w.text("reading", { question, alternative: applied })), basis: w.bases(known.norms) },
    ];
  });
  if (items.length === 0) return [];
  return [
    { kind: "paragraph", text: [{ text: w.text("readings.title"), style: "bold" }] },
    { kind: "items", items },
  ];
};
