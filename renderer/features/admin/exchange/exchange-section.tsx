import { useQuery } from "@tanstack/react-query";
import { useCore } from "../../../app/client.ts";
import { PageBody } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { PassportPart } from "./passport-part.tsx";
import { type ProviderRow, ProvidersPart } from "./providers-part.tsx";
import { TrustPart } from "./trust-part.tsx";

const NONE: readonly ProviderRow[] = [];

/** Обмен и доверие: providers, what is kept of a passport, whom the office believes. */
export function ExchangeSection() {
  const { queries } = useCore();
  const providers = useQuery(queries.admin.providers.queryOptions());
  if (providers.isError)
    return <ProblemAlert error={providers.error} onRetry={() => void providers.refetch()} />;
  return (
    <PageBody>
      <ProvidersPart rows={providers.data?.providers ?? NONE} loading={providers.isPending} />
      {providers.data !== undefined && <PassportPart policy={providers.data.passportPage} />}
      <TrustPart />
    </PageBody>
  );
}
