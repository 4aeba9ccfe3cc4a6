package io.github.palaudit.scan.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where requests are counted. */
class PlaceTest {

  @ParameterizedTest
  @CsvSource({
    "/subscriptions/A1/providers/Microsoft.Authorization/roleAssignments, RESOURCE_MANAGER, a1",
    "/subscriptions/A1, RESOURCE_MANAGER, a1",
    "/subscriptions, RESOURCE_MANAGER, ''",
    "/tenants, RESOURCE_MANAGER, ''",
    "/providers/Microsoft.Management/managementGroups/m/providers/Microsoft.Authorization/denyAssignments,"
        + " RESOURCE_MANAGER, ''",
    "/providers/Microsoft.ResourceGraph/resources, RESOURCE_GRAPH, ''",
    "/subscriptions/A1/providers/Microsoft.CostManagement/query, COST_MANAGEMENT, ''",
  })
  void eachServiceCountsItsOwn(String path, Service service, String bucket) {
    Place place = Place.of(Service.RESOURCE_MANAGER, path);

    assertThat(place.service()).isEqualTo(service);
    assertThat(place.bucket()).isEqualTo(bucket);
  }

  @Test
  void theDirectoryIsOne() {
    assertThat(Place.of(Service.MICROSOFT_GRAPH, "/v1.0/subscriptions/a/x"))
        .isEqualTo(new Place(Service.MICROSOFT_GRAPH, "", ""));
  }
}
