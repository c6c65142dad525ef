/** The routes of the contract, as Fastify writes them. */
import { type AnyContractProcedure, type AnyContractRouter, isContractProcedure } from "@orpc/contract";
import type { HTTPMethods } from "fastify";
import { centralContract } from "#shared/contract/central/contract.ts";
import type { CentralMeta } from "#shared/contract/central/procedure.ts";
import type { Limits } from "./limits.ts";

export interface ContractRoute {
  /** `sync.push` */
  readonly procedure: string;
  readonly method: HTTPMethods;
  readonly url: string;
  readonly caller: CentralMeta["caller"];
  readonly bodyBytes: number;
}

const proceduresIn = (
  router: AnyContractRouter,
  path: readonly string[] = [],
): readonly (readonly [string, AnyContractProcedure])[] =>
  isContractProcedure(router)
    ? [[path.join("."), router]]
    : Object.entries(router).flatMap(([name, inner]) =>
        proceduresIn(inner as AnyContractRouter, [...path, name]),
      );

/** Every procedure of the contract with its name. */
export const contractProcedures = () => proceduresIn(centralContract);

/** `/v1/pages/{name}` → `/v1/pages/:name`; `{+path}` takes the rest. */
const fastifyPath = (path: string): string =>
  path.replace(/\{\+[^}]+\}/g, "*").replace(/\{([^}]+)\}/g, ":$1");

export const contractRoutes = (limits: Limits): readonly ContractRoute[] =>
  contractProcedures().map(([procedure, contract]) => {
    const { route } = contract["~orpc"];
    const meta = contract["~orpc"].meta as CentralMeta;
    if (route.path === undefined) throw new Error(`${procedure} has no path`);
    return {
      procedure,
      method: (route.method ?? "POST") as HTTPMethods,
      url: fastifyPath(route.path),
      caller: meta.caller,
      bodyBytes: meta.caller === "anyone" ? limits.strangerBytes : limits.bodyBytes,
    };
  });
