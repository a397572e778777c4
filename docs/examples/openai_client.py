"""OpenAI's own client for Python: `pip install openai`, then run this while the server runs."""

import os
import sys

from openai import OpenAI

question = sys.argv[1] if len(sys.argv) > 1 else "北京的校外培训机构压减率是多少？"
client = OpenAI(
    base_url=os.environ.get("REPORTS_URL", "http://127.0.0.1:8787/v1"),
    api_key=os.environ.get("API_TOKEN", "none"),
)

completion = client.chat.completions.create(
    model="edu-reports",
    messages=[{"role": "user", "content": question}],
)
message = completion.choices[0].message
print(message.content)
for annotation in message.annotations or []:
    citation = annotation.url_citation
    print(message.content[citation.start_index : citation.end_index], citation.title, citation.url)
