import { IconCheck } from "@tabler/icons-react";
import css from "./step-bar.module.css";

interface Props {
  readonly label: string;
  readonly steps: readonly { readonly id: string; readonly title: string }[];
  /** Index of the step now under way; past the last one, all are done. */
  readonly current: number;
}

/** Where a piece of work stands on its way: done, now, ahead. */
export function StepBar({ label, steps, current }: Props) {
  return (
    <ol className={css.bar} aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.id}
          className={css.step}
          data-state={index < current ? "done" : index === current ? "now" : "ahead"}
          aria-current={index === current ? "step" : undefined}
        >
          <span className={css.sign} aria-hidden>
            {index < current ? <IconCheck size={12} stroke={3} /> : index + 1}
          </span>
          {step.title}
        </li>
      ))}
    </ol>
  );
}
