import { describe, expect, it } from "vitest";
import type { OfficeProvider } from "#shared/contract/providers.ts";
import { draftOf, providerProblems, settingsOf, withProvider } from "./model.ts";

const folder: OfficeProvider = {
  providerId: "stick",
  title: "Кабинет",
  provider: "cabinet",
  transport: "folder",
  folder: "/media/exchange",
};
const http: OfficeProvider = {
  providerId: "one-id",
  title: "OneID",
  provider: "one-id",
  transport: "http",
  baseUrl: "https://id.example/api",
  clientId: "office-026",
  redirectUri: "",
};

describe("the form of a provider", () => {
  it("gives back what it was filled from", () => {
    expect(settingsOf(draftOf(folder))).toEqual(folder);
    expect(settingsOf(draftOf(http))).toEqual(http);
  });

  it("drops spaces and the slash at the end of an address", () => {
    expect(settingsOf({ ...draftOf(http), baseUrl: " https://id.example/api// " })).toEqual(http);
  });

  it.each([
    ["https://id.example", undefined],
    ["https://id.example:8443/a/b", undefined],
    ["http://127.0.0.1:8080", undefined],
    ["http://localhost/api", undefined],
    ["http://id.example", "admin.exchange.url-wrong"],
    ["https://user:word@id.example", "admin.exchange.url-wrong"],
    ["https://id.example/?a=1", "admin.exchange.url-wrong"],
    ["http://127.0.0.1.id.example", "admin.exchange.url-wrong"],
    ["ftp://id.example", "admin.exchange.url-wrong"],
    ["", "admin.exchange.url-wrong"],
  ])("says of the address %j %s", (baseUrl, problem) => {
    expect(providerProblems({ ...draftOf(http), baseUrl }, []).baseUrl).toBe(problem);
  });

  it("asks for a name, a folder and an id nobody has", () => {
    expect(providerProblems(draftOf(null), [])).toEqual({
      providerId: "admin.exchange.id-wrong",
      title: "ui.required",
      folder: "ui.required",
    });
    expect(providerProblems(draftOf(folder), ["stick"])).toEqual({ providerId: "admin.exchange.id-taken" });
    expect(providerProblems({ ...draftOf(folder), providerId: "Кабинет" }, [])).toEqual({
      providerId: "admin.exchange.id-wrong",
    });
  });
});

describe("the list of providers", () => {
  it("gets one more, keeps the place of a changed one, loses one", () => {
    expect(withProvider([folder], null, http)).toEqual([folder, http]);
    const renamed = { ...folder, title: "Флешка" };
    expect(withProvider([folder, http], "stick", renamed)).toEqual([renamed, http]);
    expect(withProvider([folder, http], "stick", null)).toEqual([http]);
  });
});
