{{/* A probe of a path; `{{` and `}}` in a comment are no action. */}}
{{- define "common.probe" -}}
httpGet:
  path: {{ .path }}
  port: http
periodSeconds: {{ .every | default 10 }}
{{- end -}}
