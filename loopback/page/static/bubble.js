// One message of a chat as Telegram shows it.

import { formatted, link, make } from "./text.js";
import { clockTime, word } from "./words.js";

// `hand` does what a click asks for: address, command, press, reply, reveal. `mine` is who looks.
export function bubble(key, message, mine, hand) {
  if (message.service) return notice(key, message);
  const side = message.sender_id === mine ? "mine" : "theirs";
  const parts = [make("header", {}, [make("strong", { text: message.sender })])];
  if (message.via) {
    const name = make("button", { type: "button", name: "command", text: `@${message.via}`, on: () => hand.inline("") });
    parts[0].append(` ${word("via")} `, name);
  }
  if (message.reply) parts.push(quoted(message.reply, hand));
  if (message.media) parts.push(media(message.media));
  if (message.text) parts.push(make("div", { name: "words" }, formatted(message.text, message.entities, hand)));
  parts.push(foot(message, hand));
  const body = make("div", { name: "body" }, parts);
  const node = make("article", { id: key, name: `bubble ${side}`, tabindex: "-1" }, [body]);
  if (message.album) node.classList.add("album");
  if (message.buttons.length) node.append(make("div", { name: "buttons" }, message.buttons.map((row) => rowOf(row, message, hand))));
  return node;
}

function notice(key, message) {
  const told = `${message.sender}: ${word("service")[message.service.kind]} ${message.service.name}`.trim();
  return make("p", { id: key, name: "notice quiet", text: told });
}

function quoted(reply, hand) {
  const words = [make("strong", { text: reply.sender }), make("span", { text: ` ${reply.text}` })];
  return make("button", { name: "quoted", type: "button", on: () => hand.reveal(reply.number) }, words);
}

function media(media) {
  const address = `/files/${encodeURIComponent(media.file)}`;
  if (media.kind === "photo") return make("img", { src: address, alt: word("photo") });
  if (media.kind === "location") return make("p", { text: `📍 ${media.latitude}, ${media.longitude}` });
  const size = `${Math.max(1, Math.round(media.file_size / 1024))} KB`;
  return make("a", { name: "document", href: address, download: media.file_name, text: `📄 ${media.file_name} · ${size}` });
}

function foot(message, hand) {
  const marks = [clockTime(message.date)];
  if (message.edited && message.is_from_bot) marks.unshift(word("edited"));
  if (message.silent) marks.unshift(`🔕 ${word("silent")}`);
  const reply = make("button", { type: "button", name: "reply", text: word("reply"), on: () => hand.reply(message) });
  return make("footer", {}, [reply, make("span", { text: marks.join(" · ") })]);
}

function rowOf(row, message, hand) {
  return make("div", { name: "row" }, row.map((button) => buttonOf(button, message, hand)));
}

function buttonOf(button, message, hand) {
  if (button.url) {
    const node = link(button.url, hand);
    node.textContent = `${button.text} ↗`;
    node.classList.add("button");
    return node;
  }
  const inline = button.switch_inline_query_current_chat ?? button.switch_inline_query;
  if (inline !== undefined) return make("button", { type: "button", text: `${button.text} @`, on: () => hand.inline(inline) });
  if (button.callback_data === undefined) return make("button", { type: "button", disabled: "", text: button.text });
  return make("button", { type: "button", text: button.text, on: (event) => hand.press(message, button, event.currentTarget) });
}
