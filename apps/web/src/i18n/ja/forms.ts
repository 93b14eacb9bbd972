import type { texts as english } from "../en/forms.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "form.leaveTitle": "保存せずに移動しますか？",
  "form.leaveText": "変更した内容は、まだ保存されていません。",
  "form.stay": "編集を続ける",
  "form.leave": "移動する",
};
