// The page's own words. What channels and people write is never translated.

const WORDS = {
  ru: {
    fiction: "Демонстрация: Telegram на этой машине, события вымышлены", clock: "Часы", stop: "Стоп",
    day: "Сутки за минуту", digest: "К сводке, 09:00", language: "Язык страницы", channels: "Каналы", shown: "Показать",
    all: "Все каналы", posts: "Посты каналов", channel: "Канал", post: "Текст поста",
    postHint: "Например: Над Шебекинским округом сбиты 4 БПЛА.", publish: "Опубликовать", chats: "Чаты",
    chat: "Чат с ботом", menu: "Команды бота", message: "Сообщение", sayHint: "Сообщение или команда, например /start",
    send: "Отправить", speaker: "Пишет", cancel: "Отмена", edit: "Изменить", remove: "Удалить", save: "Сохранить",
    edited: "изменено", reply: "Ответить", silent: "без звука", owner: "владелец бота", admin: "админ группы",
    typing: "Dronewatch печатает…", waiting: "Бот не ответил на нажатие", group: "группа", standing: "стоит",
    latitude: "Широта", longitude: "Долгота", placeHint: "Какое место отправить?", lost: "Связь прервана, жду…",
    photo: "Картинка от бота", media: { photo: "🖼 фото", document: "📎 файл", web_page: "🔗 ссылка" },
    forwarded: "Переслано:", via: "через", topics: "Темы", general: "Общая", newTopic: "Новая тема", close: "Закрыть тему",
    reopen: "Открыть тему", topicName: "Название темы", offers: "Чем поделиться", noOffers: "Нечем поделиться: назовите место",
    inline: "Поделиться ответом бота в этом чате", town: "Город",
    service: { forum_topic_created: "Новая тема:", forum_topic_closed: "Тема закрыта", forum_topic_reopened: "Тема снова открыта",
      migrate_to_chat_id: "Группа стала супергруппой" },
  },
  en: {
    fiction: "Demonstration: a Telegram on this machine, the events are invented", clock: "Clock", stop: "Stop",
    day: "A day a minute", digest: "To the digest, 09:00", language: "Page language", channels: "Channels",
    shown: "Show", all: "All channels", posts: "Posts of the channels", channel: "Channel", post: "Text of the post",
    postHint: "Such as: Над Шебекинским округом сбиты 4 БПЛА.", publish: "Publish", chats: "Chats",
    chat: "Chat with the bot", menu: "The bot's commands", message: "Message",
    sayHint: "A message or a command such as /start", send: "Send", speaker: "Speaks", cancel: "Cancel", edit: "Edit",
    remove: "Delete", save: "Save", edited: "edited", reply: "Reply", silent: "silent", owner: "bot's owner",
    admin: "group admin", typing: "Dronewatch is typing…", waiting: "The bot did not answer the press", group: "group",
    standing: "stands", latitude: "Latitude", longitude: "Longitude", placeHint: "Which place to send?",
    lost: "Connection lost, waiting…", photo: "Picture from the bot",
    media: { photo: "🖼 photo", document: "📎 file", web_page: "🔗 link" },
    forwarded: "Forwarded from", via: "via", topics: "Topics", general: "General", newTopic: "New topic", close: "Close topic",
    reopen: "Reopen topic", topicName: "Name of the topic", offers: "What to share", noOffers: "Nothing to share: name a place",
    inline: "Share the bot's answer in this chat", town: "Town",
    service: { forum_topic_created: "New topic:", forum_topic_closed: "Topic closed", forum_topic_reopened: "Topic open again",
      migrate_to_chat_id: "The group became a supergroup" },
  },
};

let language = "ru";

export const word = (name) => WORDS[language][name];

export const locale = () => (language === "ru" ? "ru-RU" : "en-GB");

export function speak(chosen) {
  language = WORDS[chosen] ? chosen : "ru";
  document.documentElement.lang = language;
  for (const node of document.querySelectorAll("[data-word]")) node.textContent = word(node.dataset.word);
  for (const node of document.querySelectorAll("[data-label]")) node.setAttribute("aria-label", word(node.dataset.label));
  for (const node of document.querySelectorAll("[data-hint]")) node.placeholder = word(node.dataset.hint);
}

export function clockTime(iso) {
  return new Date(iso).toLocaleTimeString(locale(), { timeZone: "Europe/Moscow", hour: "2-digit", minute: "2-digit" });
}

export function dayAndTime(iso) {
  const day = { timeZone: "Europe/Moscow", day: "numeric", month: "long" };
  return `${new Date(iso).toLocaleDateString(locale(), day)}, ${clockTime(iso)}`;
}
