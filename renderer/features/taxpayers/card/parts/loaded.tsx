import type { ReactNode } from "react";
import type { RegisterCard } from "#shared/contract/register-view.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { LoadingRows } from "../../../../ui/loading.tsx";
import { PageBody } from "../../../../ui/page.tsx";
import { ProblemAlert } from "../../../../ui/problem-alert.tsx";
import { useRegisterCard } from "../use-register.ts";

/** The register's part of the card, once it is there. */
export function Loaded(props: {
  readonly inn: Inn;
  readonly reason: string;
  readonly children: (card: RegisterCard) => ReactNode;
}) {
  const card = useRegisterCard(props.inn, props.reason);
  if (card.isError)
    return (
      <PageBody>
        <ProblemAlert error={card.error} onRetry={() => void card.refetch()} />
      </PageBody>
    );
  return card.data === undefined ? <LoadingRows rows={12} /> : props.children(card.data);
}
