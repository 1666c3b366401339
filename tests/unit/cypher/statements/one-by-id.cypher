MATCH (n0:State {id: $p0})
RETURN [n0.id, coalesce(n0.name_fr, n0.name), n0.countryCode] AS row
// p0 = "italy"
