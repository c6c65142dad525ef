import { BarChart } from "@mantine/charts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useText } from "../../../../locales/use-text.ts";
import { formatDate } from "../../../../ui/format.ts";

interface Props {
  readonly days: readonly { readonly date: PlainDate; readonly due: number }[];
}

/** Bars of terms by day for the next 14 days; the same numbers as a list for those who do not see the picture. */
export function AheadChart({ days }: Props) {
  const { t } = useText();
  return (
    <>
      <div aria-hidden style={{ height: "100%" }}>
        <BarChart
          h="100%"
          data={days.map((day) => ({ day: formatDate(day.date).slice(0, 5), due: day.due }))}
          dataKey="day"
          series={[{ name: "due", label: t("my-day.ahead.count"), color: "var(--accent)" }]}
          gridAxis="x"
          tickLine="none"
          withTooltip
          yAxisProps={{ allowDecimals: false, width: 24 }}
          xAxisProps={{ interval: 0, tick: { fontSize: 11, fill: "var(--dim)" } }}
          barProps={{ isAnimationActive: false, maxBarSize: 28, radius: 2 }}
          barChartProps={{ accessibilityLayer: false }}
        />
      </div>
      <ul className="visually-hidden" aria-label={t("my-day.ahead")}>
        {days.map((day) => (
          <li key={day.date}>{t("my-day.ahead.day", { date: formatDate(day.date), count: day.due })}</li>
        ))}
      </ul>
    </>
  );
}
