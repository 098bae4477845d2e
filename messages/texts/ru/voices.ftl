## Voices and posts
office-ministry = Минобороны
office-governor = Губернатор
office-headquarters = Оперштаб
office-mayor = Мэр
office-news = Новости
office-other = другой источник
relays = передаёт: { $voice }
posted = пост от { $time }
post-link = пост ↗
posts-links = посты
