MATCH (m1:Name {textFolded: $p0})
MATCH (m1)<-[:NAMED]-(n0)
WITH DISTINCT n0
ORDER BY n0.id LIMIT $p1
RETURN [n0.id, n0.name, n0.kind, coalesce(n0.name_fr, n0.name)] AS row
// p0 = "operation atalante"
// p1 = 10n
