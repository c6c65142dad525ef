import { Button, FileButton, Input } from "@mantine/core";
import { IconPhoto, IconX } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { PassportPage } from "#shared/contract/registration/exchange.ts";
import { useText } from "../../../../locales/use-text.ts";
import { base64Of } from "../../../../ui/base64.ts";
import { LARGEST_PAGE_MB, PAGE_FILES, type PageProblem, pageType } from "../page-model.ts";
import css from "../request.module.css";

interface Props {
  readonly page: PassportPage | undefined;
  readonly onChange: (page: PassportPage | undefined) => void;
  readonly large?: boolean;
}

/** A photograph of the passport's page, if one is to be kept: never part of a draft. */
export function PageField({ page, onChange, large = false }: Props) {
  const { t } = useText();
  const [problem, setProblem] = useState<PageProblem>();
  const reset = useRef<() => void>(null);
  const size = large ? "md" : "xs";
  const choose = async (file: File | null) => {
    if (file === null) return;
    // The same file may be chosen again after it was taken away.
    reset.current?.();
    const told = pageType(file);
    if ("problem" in told) {
      setProblem(told.problem);
      return;
    }
    try {
      const base64 = base64Of(new Uint8Array(await file.arrayBuffer()));
      setProblem(undefined);
      onChange({ mediaType: told.mediaType, base64 });
    } catch {
      setProblem("not-a-photo");
    }
  };
  return (
    <Input.Wrapper
      size={size}
      labelElement="div"
      label={t("reg.page.field")}
      description={t("reg.page.hint", { limit: LARGEST_PAGE_MB })}
      error={problem === undefined ? undefined : t(`reg.page.${problem}`, { limit: LARGEST_PAGE_MB })}
    >
      <div className={css.page}>
        {page !== undefined && (
          <img
            className={css.pageSmall}
            alt={t("reg.page.field")}
            src={`data:${page.mediaType};base64,${page.base64}`}
          />
        )}
        <FileButton accept={PAGE_FILES} resetRef={reset} onChange={(file) => void choose(file)}>
          {(button) => (
            <Button
              {...button}
              size={large ? "sm" : "xs"}
              variant="default"
              leftSection={<IconPhoto size={16} aria-hidden />}
            >
              {t(page === undefined ? "reg.page.choose" : "reg.page.choose-other")}
            </Button>
          )}
        </FileButton>
        {page !== undefined && (
          <Button
            size={large ? "sm" : "xs"}
            variant="default"
            leftSection={<IconX size={16} aria-hidden />}
            onClick={() => onChange(undefined)}
          >
            {t("reg.page.take-away")}
          </Button>
        )}
      </div>
    </Input.Wrapper>
  );
}
