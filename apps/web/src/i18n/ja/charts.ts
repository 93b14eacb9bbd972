import type { texts as english } from "../en/charts.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "chart.before": "前の期間",
  "chart.walk": "{chart}：矢印キーで移動できます",
  "chart.value": "{name}：{value}",
  "chart.both": "{now}、{before}",
  "chart.table": "表で見る",
  "save.as": "{title}：{format}で保存",
};
