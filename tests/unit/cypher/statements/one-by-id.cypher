MATCH (n0:State {id: $p0})
RETURN [n0.id, coalesce(n0[$p1], n0[$p2], n0[$p3], n0.name), n0.countryCode] AS row
// p0 = "italy"
// p1 = "name_fr"
// p2 = "name"
// p3 = "name"
