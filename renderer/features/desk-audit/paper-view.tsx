import type { Id } from "#shared/kernel/id.ts";
import { useCore } from "../../app/client.ts";
import { PrintedPaper } from "./printed-paper.tsx";

interface Props {
  readonly actId: Id<"OfficialAct">;
  /** What the paper is called. */
  readonly name: string;
  readonly reason: string;
  /** Version of what the paper belongs to: it is made anew when that has moved. */
  readonly version: number;
}

/** A paper of a case or of a request. */
export function PaperView({ actId, name, reason, version }: Props) {
  const { client, queries } = useCore();
  return (
    <PrintedPaper
      name={name}
      keyOf={(language) => [
        ...queries.documents.render.queryKey({ input: { actId, language, reason } }),
        version,
      ]}
      load={(language) => client.documents.render({ actId, language, reason })}
    />
  );
}
