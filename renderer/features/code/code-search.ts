import { z } from "zod";

/** What an address of «Кодекс» carries besides the article. A value that is none counts as absent. */
export const codeSearch = z.object({
  /** Words looked for. The router reads a value of digits as a number. */
  q: z.coerce.string().optional().catch(undefined),
  /** The place within the article: `4`, `3.1.г`. */
  part: z.coerce.string().optional().catch(undefined),
  edition: z.string().optional().catch(undefined),
  /** The edition it is compared with. */
  with: z.string().optional().catch(undefined),
});
export type CodeSearch = z.output<typeof codeSearch>;
