import { createRoute, redirect } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.tsx";
import { CaseScreen } from "./case/case-screen.tsx";
import { CasesScreen } from "./cases/cases-screen.tsx";
import { caseSearch, casesSearch, selectionSearch } from "./desk-audit-search.ts";
import { SelectionScreen } from "./selection/selection-screen.tsx";

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: "/desk-audit",
  beforeLoad: () => {
    throw redirect({ to: "/desk-audit/selection" });
  },
});

const selection = createRoute({
  getParentRoute: () => rootRoute,
  path: "/desk-audit/selection",
  validateSearch: selectionSearch,
  component: function Selection() {
    return <SelectionScreen search={selection.useSearch()} />;
  },
});

const cases = createRoute({
  getParentRoute: () => rootRoute,
  path: "/desk-audit/cases",
  validateSearch: casesSearch,
  component: function Cases() {
    return <CasesScreen search={cases.useSearch()} />;
  },
});

const oneCase = createRoute({
  getParentRoute: () => rootRoute,
  path: "/desk-audit/cases/$caseId",
  validateSearch: caseSearch,
  component: function Case() {
    const { caseId } = oneCase.useParams();
    return <CaseScreen key={caseId} caseId={caseId} search={oneCase.useSearch()} />;
  },
});

export const deskAuditRoutes = [home, selection, cases, oneCase] as const;
