import { Button, FileButton, Input } from "@mantine/core";
import { IconFile, IconPaperclip, IconX } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useText } from "../../../locales/use-text.ts";
import { base64Of } from "../../../ui/base64.ts";
import { makeThumbnail } from "../../../ui/make-thumbnail.ts";
import css from "../request/request.module.css";
import {
  type AttachedFile,
  LARGEST_SCAN_MB,
  SCAN_FILES,
  type ScanProblem,
  scanType,
  titleOf,
} from "./attached-files.ts";

interface Props {
  readonly files: readonly AttachedFile[];
  /** Papers that go with them without a scan. */
  readonly others: number;
  readonly onChange: (files: readonly AttachedFile[]) => void;
}

/** Scans of the papers, each with its small picture; never part of a draft. */
export function FilesField({ files, others, onChange }: Props) {
  const { t } = useText();
  const [problem, setProblem] = useState<{ readonly why: ScanProblem; readonly name: string }>();
  const reset = useRef<() => void>(null);
  const choose = async (chosen: readonly File[]) => {
    // The same file may be chosen again after it was taken away.
    reset.current?.();
    setProblem(undefined);
    const taken = [...files];
    for (const file of chosen) {
      const told = scanType(file, others + taken.length);
      if ("problem" in told) {
        setProblem({ why: told.problem, name: file.name });
        continue;
      }
      const { mediaType } = told;
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const thumbnail = await makeThumbnail(bytes, mediaType);
        taken.push({ title: titleOf(file.name), mediaType, base64: base64Of(bytes), thumbnail });
      } catch {
        setProblem({ why: "not-a-scan", name: file.name });
      }
    }
    onChange(taken);
  };
  return (
    <Input.Wrapper
      labelElement="div"
      label={t("reg.create.files")}
      description={t("reg.create.files.hint", { limit: LARGEST_SCAN_MB })}
      error={
        problem === undefined
          ? undefined
          : t(`reg.create.files.${problem.why}`, { name: problem.name, limit: LARGEST_SCAN_MB })
      }
    >
      {files.length > 0 && (
        <ul className={css.plainList} aria-label={t("reg.create.files")}>
          {files.map((file, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two scans may bear the same name
            <li key={at} className={css.scan}>
              {file.thumbnail === null ? (
                <span className={css.thumbnail}>
                  <IconFile size={24} aria-hidden />
                </span>
              ) : (
                <img className={css.thumbnail} alt="" src={`data:image/jpeg;base64,${file.thumbnail}`} />
              )}
              <span>{file.title}</span>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconX size={14} aria-hidden />}
                aria-label={t("reg.create.files.take-away", { name: file.title })}
                onClick={() => onChange(files.filter((one) => one !== file))}
              >
                {t("reg.page.take-away")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={css.page}>
        <FileButton multiple accept={SCAN_FILES} resetRef={reset} onChange={(chosen) => void choose(chosen)}>
          {(button) => (
            <Button
              {...button}
              size="xs"
              variant="default"
              leftSection={<IconPaperclip size={16} aria-hidden />}
            >
              {t("reg.create.files.choose")}
            </Button>
          )}
        </FileButton>
      </div>
    </Input.Wrapper>
  );
}
