## Location
location-here = По карте это { $name }.
location-near = Граница близко, карта неточная. Рядом: { $names }
location-nowhere = Рядом с этим местом нет регионов, о которых здесь сообщают. Напишите название.
location-not-kept = Местоположение не сохраняется.
