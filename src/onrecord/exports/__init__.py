"""What leaves a desk for other programs: tables, entities, annotations. Pure: records in, text or bytes out.

`records` is what a desk gives for it; `table` is CSV and Parquet, `entities` is FollowTheMoney, `annotations` is W3C
Web Annotation. Whatever leaves carries its words, its report, its voice and whether a person has reviewed it.
"""
