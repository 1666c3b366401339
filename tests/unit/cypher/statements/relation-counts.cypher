MATCH (n0:Place {id: $p0})
RETURN [COUNT { MATCH (n0)<-[r2:CONCERNS]-(n1) }, COUNT { MATCH (n0)<-[r4:DISCUSSES]-(n3) }, COUNT { MATCH (n0)-[r6:FACES]->(n5) }, COUNT { MATCH (n0)-[r8:PART_OF]->(n7) }, COUNT { MATCH (n0)<-[r10:PART_OF]-(n9) }, COUNT { MATCH (n0)<-[r12:SUPPORTS]-(n11) }, COUNT { MATCH (n0)<-[r14:TAKES_PLACE_IN]-(n13) }, COUNT { MATCH (n0)<-[r16:UNDERLINES]-(n15) }] AS row
// p0 = "kosovo"
