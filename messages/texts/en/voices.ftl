## Voices and posts
office-ministry = Ministry of Defence
office-governor = Governor
office-headquarters = Headquarters
office-mayor = Mayor
office-news = News
office-other = another source
relays = relays: { $voice }
posted = posted { $time }
post-link = post ↗
posts-links = posts
