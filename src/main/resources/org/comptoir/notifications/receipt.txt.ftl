${shop}

${title} ${number}: ${paid}
${place}
${when}

<#list lines as line>
${line.quantity} x ${line.name}: ${line.total}
<#list line.notes as note>
    ${note}
</#list>
</#list>

<#list sums as row>
${row.label}: ${row.value}
</#list>
${totalLabel}: ${total}
<#if vat?has_content>

<#list vat as row>
${vatHead[0]} ${row.label}: ${vatHead[1]} ${row.ht}, ${vatHead[2]} ${row.tax}, ${vatHead[3]} ${row.ttc}
</#list>
</#if>

<#list facts as row>
${row.label}: ${row.value}
</#list>

${legal}<#if address?has_content>, ${address}</#if>
<#if numbers?has_content>
${numbers}
</#if>
${question}
